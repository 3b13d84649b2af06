import Foundation

/// Names to try readers with; all are put together from lists, nobody is meant.
public enum NamesOfPeople {
  /// A Vietnamese name: lists of family, middle and given names, and syllables of every tone.
  public static func vietnamese(using random: inout SplitMix64) -> String {
    var words = [random.pick(families)]
    for _ in 0..<random.whole(0...2) { words.append(random.pick(middles)) }
    words.append(random.chance(50) ? random.pick(givens) : syllable(using: &random))
    var name = words.joined(separator: " ")
    if random.chance(15) { name = name.uppercased() }
    return random.chance(30)
      ? name.decomposedStringWithCanonicalMapping : name.precomposedStringWithCanonicalMapping
  }

  /// A name from elsewhere, in the letters that it is written with there.
  public static func foreign(using random: inout SplitMix64) -> String {
    let people = random.pick(languages)
    let name = "\(random.pick(people.given)) \(random.pick(people.family))"
    return random.chance(10) ? name.uppercased() : name
  }

  /// One syllable with any tone that it takes.
  public static func syllable(using random: inout SplitMix64) -> String {
    let rime = random.pick(rimes)
    let isHard = ["p", "t", "c", "ch"].contains { rime.hasSuffix($0) }
    let tone = random.pick(
      isHard ? ["\u{301}", "\u{323}"] : ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"])
    let letters = Array(rime)
    let vowels = letters.indices.filter { "aăâeêioôơuưy".contains(letters[$0]) }
    let marked = vowels.last { "ăâêôơư".contains(letters[$0]) } ?? vowels.first ?? 0
    var text = random.pick(onsets)
    for index in letters.indices { text += String(letters[index]) + (index == marked ? tone : "") }
    return text.precomposedStringWithCanonicalMapping.capitalized
  }

  private static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let onsets = list("B C Ch D Đ G H Kh L M N Ng Nh Ph R S T Th Tr V X")
  private static let rimes = list(
    """
    a ai am an ang anh ao au ay ac ach at ap ăm ăn ăng ăt âm ân âng âu ây ât e em en eo ê êm ên ênh \
    êu êt \
    i iêm iên iêng iêu iêt inh im in it o oa oai oan oang oanh oi om on ong oc ô ôi ôn ông ôt ơ ơi ơn \
    ơm u ua \
    uân uê uy uyên uynh ung un ui uôi uôn uông uôc ư ưa ương ươn ươc ưng ưu ươu
    """)
  private static let families = list(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lã Mã Hà Hứa \
    Tạ Từ Tô Tống Triệu Trịnh \
    Trương Ưng Văn Vi Viên Vương Ông Âu Bạch Bành Cao Châu Chu Chử Cù Cung Doãn Đào Đậu Đinh Đoàn Đồng Đổng \
    Giáp Hàn \
    Hạ Khổng Khúc Kiều Kim La Lâm Lò Lương Lưu Mạc Mai Nông Ninh Nghiêm Ôn Phí Phó Phùng Quách Quàng \
    Sầm Sùng Thạch \
    Thái Thân Thi Thiều Tiêu Tôn Ma Y H'Hen
    """)
  private static let middles = list(
    """
    Thị Văn Đức Hữu Minh Ngọc Thanh Thùy Thuỳ Xuân Quang Quốc Công Đình Bá Như Kim Hoài Bảo Gia Khánh Phương \
    Tuấn \
    Viết Tiến Ánh Diệu Hồng Mỹ Mai Nhật Thế Trọng Tường Uyển Vĩnh Ỷ
    """)
  private static let givens = list(
    """
    An Anh Ánh Ân Bình Bích Chi Chí Cúc Cường Dung Dũng Duyên Đạt Đông Đức Gấm Giang Hà Hạ Hải Hạnh Hằng Hiền \
    Hiếu \
    Hoa Hoà Hòa Hoàn Hùng Huế Huệ Hương Hường Huy Huyền Khoa Khuê Lan Lệ Liễu Linh Loan Lộc Luận Ly Lý \
    Mẫn Mây Mơ \
    Nga Ngân Nghĩa Nguyệt Nhã Nhàn Nhi Nhung Oanh Phấn Phúc Phượng Quân Quý Quyên Quỳnh Sáu Sơn Sương Tâm \
    Thảo Thắm \
    Thoa Thơ Thu Thuận Thuý Thúy Thư Thương Tình Toàn Trang Trinh Tuệ Tuyết Tư Tự Út Uyên Vân Vi Việt Vỹ Xoan Ý Yến
    """)

  private static let languages: [(given: [String], family: [String])] = [
    (
      list("Loïc Zoé Chloé Anaïs Benoît Hélène Gaël Joël Noël François René Agnès Théo Maël Aïcha Thaïs"),
      list("Lefèvre Müller D’Estaing L'Hôte Saint-Saëns Français Côté Forêt Citroën Gauthier Benoît Hû")
    ),
    (
      list("José María Jesús Raúl Saúl Íñigo Begoña Nuño Ángel Óscar Ramón Joaquín Mª Inés Andrés Lucía"),
      list("Núñez Peña Ibáñez Güell Muñoz García Sáinz Gómez Martínez Ordóñez Bécquer Cañas Zúñiga")
    ),
    (
      list("João Conceição Inês Luís Gonçalo Estêvão Mónica Antônio Leão Simão"),
      list("Guimarães Camões Magalhães Araújo Simões Brandão Falcão Antunes Sá Conceição")
    ),
    (
      list("Jürgen Björn Käthe Günther Ötzi Söre Ärne Jörg Bärbel Anke Süß"),
      list("Müller Schröder Weiß Groß Köhler Böhm Schäfer Häußler Löwe Übelacker")
    ),
    (
      list("Bø Åse Øyvind Sølvi Pål Kåre Søren Håkon Mårten Göran Jørgen Maj-Britt"),
      list("Bø Ås Sørensen Ångström Løvås Strøm Sjöberg Lindström Ødegård Kjær")
    ),
    (
      list("Aino Väinö Päivi Ülle Õie Jüri Mäx Töpf Yrjö Heikki"),
      list("Hämäläinen Mäkelä Õnnepalu Pöyry Kõiv Järvi Sääsk Leppä")
    ),
    (
      list("Seán Siobhán Oisín Róisín Ciarán Máire Éamon Pádraig Brónagh Llŷr Siân"),
      list("O'Brien O’Neill Ó Sé MacÉvoy Ní-Dhónaill McDonald FitzGerald Gwyn")
    ),
    (
      list("Zoë Renée D'Arcy Beyoncé Björk Chaïm Naïm Saïd Israël Noa Esaù Niccolò"),
      list("Smith O’Hara Brontë de'Medici Forlì Cantù Salò Dell'Acqua Nicolò Pirandello")
    ),
    (
      list("Łukasz Zbyszek Świętosława Jiří Željko Čedomir Ștefan Ioan Gyöngyi Zsófia Ömer Işıl Ağa"),
      list("Wałęsa Dvořák Žižek Ćosić Țepeș Őry Szűcs Gündoğan Şahin Çelik Ünal Kovács")
    ),
    (
      list("Анна Олександр Γιώργος Δήμητρα דוד محمد علی‌رضا สมชาย राज़ क्‍षिति"),
      list("Иванова Шевченко Παπαδόπουλος כהן حسن رضایی ใจดี शर्मा")
    ),
    (
      list("Lü Wei Xiǎomíng Hanako 明 浩然 민수 さくら Siti Putu Aung Ohn Sokha Bounmy Kaʻiulani"),
      list("Lǚ Chén 王 山田 김 Wijaya Than Sok Phommachanh Santos Kahananui")
    ),
    (
      list("Ngũgĩ Ọlá Adébáyò Kwame Ìyá Chịnụa Nnámdi Þór Æsa Guðrún"),
      list("Wa-Thiong’o Achebe Sòyínká Mensah Þorsteinn Ísleifsdóttir Ægisson Dlamini")
    ),
  ]

  /// Titles, posts and sentences as lists have them.
  public static let sentences = [
    "Một cửa hay một chìa?", "Ai? Ở đâu? Khi nào?", "Phát thanh viên", "Phó Chủ tịch UBND xã",
    "Có gì mới? – chuyện làng",
    "«Thưa má»…", "“Là ai?”", "Vì sao?... Vì ai?", "30 °C – nắng đỏ", "Đề án 06: 5 m² và ½ héc-ta", "Què?",
    "UBND?", "TP?",
    "Bản tin © 2023", "A & B ® C™", "Năm 2023 – chuyện 4’33”", "Tại sao?Vì sao?", "Hải Phòng ❤️ Việt Nam ☑️",
    "Nước Đức: Ä, Ö, Ü",
    "“Ä” hay „Ö“?", "Café Ngõ 5", "Niềm vui, nỗi nhớ… và nhớ!", "Tiếng Pháp: «là», «má»",
    "Qu’est-ce que c’est?",
    "¿Qué pasa?", "Tìm x?", "Crème brûlée à la carte", "100% người dân", "Ga-lăng / Ga lăng", "Mức 1.5µm",
    "Zalo? Facebook?", "Ô hay!",
    "Ồ!", "À, thế à?", "Ừ?", "Lã Anh hỏi: “Ai?”", "Điều §5", "Chương trình 1+1=2", "Y’Moan hát",
    "LÃ ANH NUÔI",
  ]
}
