# Shared by scripts/run and scripts/test: what they say, and the system packages they need.

# Vietnamese unless LANG or --lang asks for English.
language=vi
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in en*) language=en ;; esac

# say VIETNAMESE ENGLISH
say() {
  if [ "$language" = en ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

# fail VIETNAMESE ENGLISH: the sentence on stderr, and out.
fail() {
  say "$1" "$2" >&2
  exit 1
}

# What `swift build` needs on a bare Debian 12 beside Swift itself: a linker with the C library and its
# headers, git for the packages, pkg-config to find the libraries, and the three that the program links.
build_packages=(
  binutils gcc libc6-dev libstdc++-12-dev git ca-certificates libcurl4 libncurses6 tzdata
  pkg-config libsqlite3-dev libxml2-dev zlib1g-dev
)

# need_packages NAME…: installs those that are missing, as root or by sudo; otherwise prints the line to type.
need_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "(không phải Debian: hãy tự cài các gói tương ứng với: $*)" \
      "(this is not Debian: please install what corresponds to: $*)" >&2
    return 0
  fi
  local missing=() name
  for name in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      root=(sudo)
    else
      say "Còn thiếu một số gói của hệ thống. Hãy chạy dòng sau rồi chạy lại lệnh này:" \
        "Some system packages are missing. Please run this line, then this command again:" >&2
      printf '\n  su -c "apt-get update && apt-get install -y --no-install-recommends %s"\n\n' "${missing[*]}" >&2
      exit 1
    fi
  fi
  say "Cài các gói còn thiếu: ${missing[*]}" "Installing the missing packages: ${missing[*]}" >&2
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >&2
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" </dev/null >&2
}

# need_swift: finds Swift where its installers put it, or says where it comes from.
need_swift() {
  local folder
  for folder in "${SWIFTLY_BIN_DIR:-$HOME/.local/share/swiftly/bin}" /opt/swift/usr/bin /usr/local/swift/usr/bin; do
    command -v swift >/dev/null || { [ -x "$folder/swift" ] && PATH="$folder:$PATH"; }
  done
  command -v swift >/dev/null || fail \
    "Máy này chưa có Swift. Hãy cài Swift 6.3 cho Debian 12 theo https://www.swift.org/install/linux/ rồi chạy lại." \
    "Swift is not installed. Install Swift 6.3 for Debian 12 from https://www.swift.org/install/linux/, then run this again."
}
