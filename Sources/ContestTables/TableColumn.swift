import ContestCore

/// A column of a table: its name is its raw value, and it may be headed with words as well.
protocol TableColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// In Vietnamese, then in English; the first is shown. Case, marks and punctuation do not count.
  var headings: [String] { get }
}

extension TableColumn {
  /// The column of this heading; nil where no column, or more than one, is headed so.
  init?(heading: String) {
    if let column = Self(rawValue: heading.lowercased()) {
      self = column
      return
    }
    let key = VietnameseText.foldedKey(heading)
    let headed = Self.allCases.filter { column in
      (column.headings + [column.rawValue]).contains { VietnameseText.foldedKey($0) == key }
    }
    guard !key.isEmpty, headed.count == 1, let column = headed.first else { return nil }
    self = column
  }
}

extension EntryColumn: TableColumn {
  var headings: [String] {
    switch self {
    case .unit: ["Đơn vị", "Tên đơn vị", "Đơn vị dự thi", "Mã đơn vị", "Cơ quan, đơn vị"]
    case .fullName:
      ["Họ và tên", "Họ tên", "Họ tên thí sinh", "Họ và tên thí sinh", "Thí sinh", "Name", "Entrant"]
    case .birthDate:
      ["Ngày sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Date of birth", "Birthday"]
    case .post:
      ["Chức danh", "Chức vụ", "Chức danh, chức vụ", "Chức vụ, chức danh", "Nghề nghiệp", "Position"]
    case .phone: ["Số điện thoại", "Điện thoại", "SĐT", "Di động", "Telephone", "Phone number"]
    case .title: ["Tên bài", "Tên bài dự thi", "Tên tác phẩm", "Tiết mục", "Tên tiết mục", "Bài dự thi"]
    case .theme: ["Chủ đề", "Mã chủ đề", "Đề tài", "Topic"]
    case .script: ["Bài viết", "Tệp bài viết", "Kịch bản", "Tệp kịch bản", "Lời bình", "Script file"]
    case .recording: ["Bản thu", "Tệp bản thu", "Bản ghi âm", "Tệp ghi âm", "File ghi âm", "Recording file"]
    case .consentRegister: ["Đồng ý dự thi", "Đồng ý đăng ký", "Đồng ý đăng ký dự thi"]
    case .consentPublishName: ["Đồng ý công bố họ tên", "Đồng ý công bố tên", "Đồng ý nêu tên"]
    case .consentBroadcast: ["Đồng ý phát sóng", "Đồng ý phát bản thu", "Đồng ý phát thanh"]
    }
  }
}

extension MarkTable.Column: TableColumn {
  var headings: [String] {
    switch self {
    case .entry: ["Bài dự thi", "Hồ sơ", "Mã hồ sơ", "Mã bài"]
    case .judge: ["Giám khảo", "Mã giám khảo"]
    case .criterion: ["Tiêu chí", "Mã tiêu chí"]
    case .mark: ["Điểm", "Điểm chấm"]
    }
  }
}

extension FactTable.Column: TableColumn {
  var headings: [String] {
    switch self {
    case .entry: ["Bài dự thi", "Hồ sơ", "Mã hồ sơ", "Mã bài"]
    case .kind: ["Loại", "Nội dung", "Loại ghi nhận"]
    case .id: ["Mã", "Mã số liệu", "Mã lỗi"]
    case .value: ["Giá trị", "Trị số"]
    case .source: ["Căn cứ", "Nguồn"]
    }
  }
}
