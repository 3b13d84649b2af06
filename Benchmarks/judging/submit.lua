-- Judges' sheets, each the next revision of a sheet that only this thread sends:
--   wrk -t2 -c64 -d3s -s submit.lua http://127.0.0.1:PORT -- SHEETS RUN
-- SHEETS: lines of session, form token, round, code, revision; RUN: 8 hexadecimal digits, new in each run.
-- A thread goes round its sheets; there are many more of them than connections, so that a sheet has its answer
-- long before its next revision is sent. Where it had not, the server answers with a conflict and `errors` counts it.
local THREADS, made = 2, 0
function setup(thread)
  thread:set("number", made)
  made = made + 1
end

local sheets, turn, sent, run = {}, 0, 0, ""
local criteria = { { "noi-dung", 30 }, { "bo-cuc", 10 }, { "chat-giong", 25 }, { "dien-cam", 20 },
  { "ky-thuat-thu-am", 10 }, { "sang-tao", 5 } }

function init(args)
  run = args[2]
  math.randomseed(tonumber(run, 16) + number)
  local index = 0
  for line in io.lines(args[1]) do
    if index % THREADS == number then
      local session, csrf, round, code, revision = line:match("^(.-)\t(.-)\t(.-)\t(.-)\t(.-)$")
      sheets[#sheets + 1] = {
        headers = { ["Cookie"] = "contest-session=" .. session, ["X-Contest-CSRF"] = csrf,
          ["Content-Type"] = "application/json" },
        start = string.format('{"round":"%s","code":"%s","clientID":"%s%02x', round, code, run, number),
        revision = tonumber(revision) }
    end
    index = index + 1
  end
end

local function mark(most)
  local half = math.random(0, 2 * most)
  return string.format(half % 2 == 0 and "%d" or "%d,5", math.floor(half / 2))
end

-- wrk asks the first thread for a request that it only looks at.
local isLookedAt = false

function request()
  if number == 0 and not isLookedAt then
    isLookedAt = true
    return wrk.format("GET", "/healthz")
  end
  turn = turn % #sheets + 1
  sent = sent + 1
  local sheet, marks = sheets[turn], {}
  for place, criterion in ipairs(criteria) do
    marks[place] = string.format('"%s":"%s"', criterion[1], mark(criterion[2]))
  end
  local body = string.format('%s%022x","basedOn":%d,"reason":"%s","marks":{%s}}', sheet.start, sent, sheet.revision,
    sheet.revision > 0 and "nghe lại" or "", table.concat(marks, ","))
  sheet.revision = sheet.revision + 1
  return wrk.format("POST", "/cham/api/phieu", sheet.headers, body)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT requests=%d microseconds=%d errors=%d p50=%d p99=%d\n", summary.requests,
    summary.duration, errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
