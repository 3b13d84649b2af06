// Written by scripts/embed from the files of the same names; a test compares them.
/// The rule files that ship with the program, by path from a workspace.
enum ShippedDefaults {
  static let files: [(path: String, text: String)] = [
    (
      "contest.xml",
      ##"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Cuộc thi Phát thanh viên tuyên truyền về CCHC nhà nước thành phố Hải Phòng năm 2023.

           Luật của cuộc thi là dữ liệu: mọi điều chương trình làm với điểm đều ghi ở tệp này và trong rubrics/.
           Kế hoạch tuyên truyền CCHC năm 2023 của UBND thành phố (mục II.2.đ, V.1.d và phụ lục, nhiệm vụ 5) chỉ định
           cuộc thi, người dự thi, đơn vị chủ trì và các tháng tổ chức. Số vòng, ban giám khảo, điểm trừ, cách xử lý
           bằng điểm và cơ cấu giải KHÔNG có trong Kế hoạch: các mục đó dưới đây là đề xuất mặc định, Ban Tổ chức sửa
           theo Thể lệ trước khi mở vòng. Khi vòng đã mở thì luật của vòng đó được khóa lại.

           The rules of the contest are data: everything the program does to marks is said in this file and in
           rubrics/. What the city's plan does not fix is a default that the organiser may change before a round opens. -->
      <contest xmlns="urn:contest:rules:1" id="phat-thanh-vien-cchc-2023" timezone="Asia/Ho_Chi_Minh">
        <title>Cuộc thi Phát thanh viên tuyên truyền về cải cách hành chính nhà nước thành phố Hải Phòng năm 2023</title>
        <title xml:lang="en">Announcers' contest on state administrative reform, Hải Phòng 2023</title>
        <organiser place="Hải Phòng">
          <name>Sở Thông tin và Truyền thông</name>
          <name xml:lang="en">Department of Information and Communications</name>
          <parent>UBND thành phố Hải Phòng</parent>
          <parent xml:lang="en">People's Committee of Hải Phòng</parent>
        </organiser>
        <!-- Kế hoạch chỉ ghi “từ tháng 6 đến tháng 11 năm 2023”; các ngày cụ thể dưới đây là ngày mẫu.
             Ngày chỉ để nhắc: chương trình không tự mở hay đóng vòng nào, người phụ trách làm việc đó. -->
        <dates>
          <date id="start" on="2023-06-01"><title>Phát động cuộc thi</title><title xml:lang="en">Contest begins</title></date>
          <date id="registration-end" on="2023-07-31"><title>Hết hạn nhận hồ sơ dự thi</title><title xml:lang="en">Registration ends</title></date>
          <date id="so-khao" on="2023-08-14"><title>Bắt đầu chấm sơ khảo</title><title xml:lang="en">Preliminary judging begins</title></date>
          <date id="so-khao-result" on="2023-09-29"><title>Thông báo kết quả sơ khảo</title><title xml:lang="en">Preliminary result announced</title></date>
          <date id="chung-khao" on="2023-10-20"><title>Thi chung khảo</title><title xml:lang="en">Final round</title></date>
          <date id="announcement" on="2023-11-10"><title>Công bố kết quả và trao giải</title><title xml:lang="en">Results and prizes announced</title></date>
          <date id="end" on="2023-11-30"><title>Kết thúc cuộc thi</title><title xml:lang="en">Contest ends</title></date>
        </dates>
        <!-- 15 đơn vị cấp huyện năm 2023: 7 quận rồi 8 huyện, theo mã của Tổng cục Thống kê. Tên viết như trong văn bản
             (đơn vị mang tên người viết hoa chữ “Quận”). Cách viết khác mà danh sách có thể dùng ghi ở <alias>.
             takes-part="false": đơn vị chưa tham gia; đổi thành "true" khi đơn vị đăng ký. -->
        <units>
          <unit id="hong-bang" code="303" kind="urban-district" abbreviation="HB">
            <name>quận Hồng Bàng</name>
            <name xml:lang="en">Hồng Bàng urban district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao quận Hồng Bàng</centre>
          </unit>
          <unit id="ngo-quyen" code="304" kind="urban-district" abbreviation="NQ">
            <name>Quận Ngô Quyền</name>
            <name xml:lang="en">Ngô Quyền urban district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao Quận Ngô Quyền</centre>
          </unit>
          <unit id="le-chan" code="305" kind="urban-district" abbreviation="LC">
            <name>Quận Lê Chân</name>
            <name xml:lang="en">Lê Chân urban district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao Quận Lê Chân</centre>
          </unit>
          <unit id="hai-an" code="306" kind="urban-district" abbreviation="HA">
            <name>quận Hải An</name>
            <name xml:lang="en">Hải An urban district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao quận Hải An</centre>
          </unit>
          <unit id="kien-an" code="307" kind="urban-district" abbreviation="KA">
            <name>quận Kiến An</name>
            <name xml:lang="en">Kiến An urban district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao quận Kiến An</centre>
          </unit>
          <unit id="do-son" code="308" kind="urban-district" abbreviation="ĐS">
            <name>quận Đồ Sơn</name>
            <name xml:lang="en">Đồ Sơn urban district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao quận Đồ Sơn</centre>
          </unit>
          <unit id="duong-kinh" code="309" kind="urban-district" abbreviation="DK">
            <name>quận Dương Kinh</name>
            <name xml:lang="en">Dương Kinh urban district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao quận Dương Kinh</centre>
          </unit>
          <unit id="thuy-nguyen" code="311" kind="rural-district" abbreviation="TN">
            <name>huyện Thủy Nguyên</name>
            <name xml:lang="en">Thủy Nguyên rural district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao huyện Thủy Nguyên</centre>
            <alias>huyện Thuỷ Nguyên</alias>
          </unit>
          <unit id="an-duong" code="312" kind="rural-district" abbreviation="AD">
            <name>huyện An Dương</name>
            <name xml:lang="en">An Dương rural district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao huyện An Dương</centre>
          </unit>
          <unit id="an-lao" code="313" kind="rural-district" abbreviation="AL">
            <name>huyện An Lão</name>
            <name xml:lang="en">An Lão rural district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao huyện An Lão</centre>
          </unit>
          <unit id="kien-thuy" code="314" kind="rural-district" abbreviation="KT">
            <name>huyện Kiến Thụy</name>
            <name xml:lang="en">Kiến Thụy rural district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao huyện Kiến Thụy</centre>
            <alias>huyện Kiến Thuỵ</alias>
          </unit>
          <unit id="tien-lang" code="315" kind="rural-district" abbreviation="TL">
            <name>huyện Tiên Lãng</name>
            <name xml:lang="en">Tiên Lãng rural district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao huyện Tiên Lãng</centre>
          </unit>
          <unit id="vinh-bao" code="316" kind="rural-district" abbreviation="VB">
            <name>huyện Vĩnh Bảo</name>
            <name xml:lang="en">Vĩnh Bảo rural district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao huyện Vĩnh Bảo</centre>
          </unit>
          <unit id="cat-hai" code="317" kind="rural-district" abbreviation="CH">
            <name>huyện Cát Hải</name>
            <name xml:lang="en">Cát Hải rural district</name>
            <centre>Trung tâm Văn hóa - Thông tin và Thể thao huyện Cát Hải</centre>
          </unit>
          <unit id="bach-long-vi" code="318" kind="rural-district" abbreviation="BLV" takes-part="false">
            <name>huyện Bạch Long Vĩ</name>
            <name xml:lang="en">Bạch Long Vĩ island district</name>
            <alias>huyện Bạch Long Vỹ</alias>
          </unit>
        </units>
        <!-- Chủ đề thí sinh được chọn: mục II.1, điểm a đến đ của Kế hoạch. -->
        <themes>
          <theme id="a" letter="a">
            <title>Quan điểm, chủ trương của Đảng, chính sách, pháp luật của Nhà nước về cải cách hành chính</title>
            <title xml:lang="en">The Party's views and the State's policy and law on administrative reform</title>
          </theme>
          <theme id="b" letter="b">
            <title>Chỉ tiêu và nhiệm vụ cải cách hành chính năm 2023 của thành phố</title>
            <title xml:lang="en">The city's targets and tasks of administrative reform in 2023</title>
          </theme>
          <theme id="c" letter="c">
            <title>Chương trình tổng thể cải cách hành chính giai đoạn 2021-2025, chuyển đổi số, một cửa và dịch vụ công trực tuyến</title>
            <title xml:lang="en">The reform programme 2021-2025, digital transformation, one-stop shops and online public services</title>
          </theme>
          <theme id="d" letter="d">
            <title>Hệ thống tiếp nhận, trả lời phản ánh, kiến nghị của người dân, doanh nghiệp</title>
            <title xml:lang="en">The system that takes and answers feedback and petitions of people and businesses</title>
          </theme>
          <theme id="dd" letter="đ">
            <title>Đề án 06: dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia</title>
            <title xml:lang="en">Project 06: population data, electronic identification and authentication for national digital transformation</title>
          </theme>
        </themes>
        <!-- Giám khảo dưới đây là tên mẫu, không phải người thật. unit: đơn vị công tác của giám khảo, nếu đơn vị đó có
             thí sinh. Quan hệ khác đã khai (người thân, học trò…) ghi bằng <related unit="…"/> trong <judge>. -->
        <judges>
          <judge id="gk1" name="Giám khảo mẫu 1" post="Trưởng Ban Giám khảo"/>
          <judge id="gk2" name="Giám khảo mẫu 2" post="Phó Trưởng Ban Giám khảo"/>
          <judge id="gk3" name="Giám khảo mẫu 3" post="Ủy viên, phát thanh viên"/>
          <judge id="gk4" name="Giám khảo mẫu 4" post="Ủy viên, biên tập viên"/>
          <judge id="gk5" name="Giám khảo mẫu 5" post="Ủy viên, cán bộ văn hóa - thông tin" unit="kien-an"/>
        </judges>
        <rounds>
          <!-- Sơ khảo: giám khảo nghe bản thu âm, chỉ biết mã phách, không biết tên và đơn vị của thí sinh. -->
          <round id="so-khao" kind="recording" secrecy="anonymous" rubric="rubrics/so-khao.xml" opens="2023-08-14" closes="2023-09-15">
            <title>Vòng sơ khảo</title>
            <title xml:lang="en">Preliminary round</title>
            <!-- quorum: mỗi bài phải có ít nhất 3 phiếu được tính, nếu không thì chưa xác nhận được kết quả.
                 same-unit="recuse": giám khảo cùng đơn vị với thí sinh không chấm bài đó (hồi tỵ). Giám khảo vắng hoặc hồi tỵ
                 thì không tính, không phải là điểm 0. -->
            <panel quorum="3" same-unit="recuse">
              <member judge="gk1" role="chair"/>
              <member judge="gk2"/>
              <member judge="gk3"/>
              <member judge="gk4"/>
              <member judge="gk5"/>
            </panel>
            <!-- Cộng điểm các tiêu chí của từng phiếu (nhân hệ số của tiêu chí; ở đây đều là 1). Phiếu còn thiếu ô thì chưa đóng
                 được vòng. Có từ 5 phiếu trở lên thì bỏ 1 phiếu cao nhất và 1 phiếu thấp nhất rồi lấy trung bình; ít hơn 5 thì lấy
                 trung bình của tất cả. Làm tròn một lần, ở kết quả, đến 2 chữ số thập phân (nửa thì lên); xếp hạng theo số đã
                 làm tròn, để ai cũng tính lại được bằng con số đã công bố. -->
            <tabulation level="total" combine="sum" missing="refuse" weight="before" rank-by="rounded">
              <trimmed-mean high="1" low="1" from="5"/>
              <rounding step="result" decimals="2" mode="half-up"/>
            </tabulation>
            <!-- Quá 300 giây: quá dưới 1 phút trừ 0,25 điểm, từ 1 phút trở lên trừ 0,5 điểm, trừ một lần vào kết quả
                 (theo Thể lệ Hội thi Hòa giải viên giỏi thành phố Cần Thơ năm 2023). Thời gian do thư ký đo, tính bằng giây. -->
            <deductions>
              <overtime limit="300">
                <step from="0" points="0.25"/>
                <step from="60" points="0.5"/>
              </overtime>
            </deductions>
            <!-- Bằng điểm thì xét lần lượt: cao hơn về chất giọng, về diễn cảm, về nội dung, ít điểm trừ hơn, rồi quyết định của
                 Ban Giám khảo ghi trong biên bản; Ban Giám khảo quyết định không phân định thì đồng hạng. Không xếp theo tên. -->
            <ties>
              <criterion id="hon-chat-giong" ref="chat-giong"/>
              <criterion id="hon-dien-cam" ref="dien-cam"/>
              <criterion id="hon-noi-dung" ref="noi-dung"/>
              <fewer-deductions id="it-diem-tru"/>
              <decision id="quyet-dinh-bgk"/>
              <shared id="dong-hang"/>
            </ties>
            <!-- 10 người đứng đầu vào chung khảo; những người bằng điểm ở vị trí cuối cùng vào. -->
            <advance first="10" ties="advance"/>
            <!-- Bản thu được nhận: dài từ 5 giây đến 30 phút, nghe bao nhiêu tùy giám khảo. Muốn khác thì ghi, ví dụ:
                 <recordings shortest="60" longest="600" listened="90"/> (giây; phải nghe ít nhất 90 % mới gửi được phiếu). -->
          </round>
          <!-- Chung khảo: những người qua sơ khảo thi trực tiếp, giám khảo biết tên; điểm sơ khảo không cộng sang. -->
          <round id="chung-khao" kind="live" secrecy="named" rubric="rubrics/chung-khao.xml" from="so-khao" opens="2023-10-20" closes="2023-10-20">
            <title>Vòng chung khảo</title>
            <title xml:lang="en">Final round</title>
            <!-- Ban Giám khảo, cách tính điểm, điểm trừ và cách xử lý bằng điểm như vòng sơ khảo. -->
            <panel quorum="3" same-unit="recuse">
              <member judge="gk1" role="chair"/>
              <member judge="gk2"/>
              <member judge="gk3"/>
              <member judge="gk4"/>
              <member judge="gk5"/>
            </panel>
            <tabulation level="total" combine="sum" missing="refuse" weight="before" rank-by="rounded">
              <trimmed-mean high="1" low="1" from="5"/>
              <rounding step="result" decimals="2" mode="half-up"/>
            </tabulation>
            <deductions>
              <overtime limit="300">
                <step from="0" points="0.25"/>
                <step from="60" points="0.5"/>
              </overtime>
            </deductions>
            <ties>
              <criterion id="hon-chat-giong" ref="chat-giong"/>
              <criterion id="hon-dien-cam" ref="dien-cam"/>
              <criterion id="hon-noi-dung" ref="noi-dung"/>
              <fewer-deductions id="it-diem-tru"/>
              <decision id="quyet-dinh-bgk"/>
              <shared id="dong-hang"/>
            </ties>
            <!-- 1 Nhất, 2 Nhì, 3 Ba, 4 Khuyến khích: cơ cấu của chính Ban Tổ chức ở cuộc thi năm 2018 và 2019. Tiền thưởng
                 không có trong Kế hoạch nên không ghi. floor: kết quả dưới 50 thì không trao giải, giải để trống. -->
            <prizes floor="50">
              <prize id="nhat" count="1"><title>Giải Nhất</title><title xml:lang="en">First prize</title></prize>
              <prize id="nhi" count="2"><title>Giải Nhì</title><title xml:lang="en">Second prize</title></prize>
              <prize id="ba" count="3"><title>Giải Ba</title><title xml:lang="en">Third prize</title></prize>
              <prize id="khuyen-khich" count="4"><title>Giải Khuyến khích</title><title xml:lang="en">Consolation prize</title></prize>
            </prizes>
          </round>
        </rounds>
      </contest>

      """##
    ),
    (
      "rubrics/so-khao.xml",
      ##"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Biểu điểm vòng sơ khảo, thang 100, bước 0,5. Đây là đề xuất mặc định: Kế hoạch của thành phố không quy định biểu điểm.
           Hai tiêu chí về giọng lấy ý từ giải “Giọng Vàng” của Đài Tiếng nói Việt Nam (tròn vành rõ chữ, lấy hơi, ngắt nghỉ,
           biểu cảm). Mỗi tiêu chí có năm mức liền nhau, nói rõ một điểm trong mức đó nghĩa là gì. -->
      <rubric xmlns="urn:contest:rules:1" id="so-khao">
        <title>Biểu điểm sơ khảo (bản thu âm)</title>
        <title xml:lang="en">Rubric of the preliminary round (recordings)</title>
        <criterion id="noi-dung" min="0" max="30" step="0.5" weight="1">
          <title>Nội dung</title>
          <title xml:lang="en">Content</title>
          <guidance>Đúng chủ đề cải cách hành chính đã chọn, thông tin chính xác, có căn cứ, có tính thời sự, người nghe biết phải làm gì.</guidance>
          <guidance xml:lang="en">On the chosen theme of administrative reform, accurate, sourced and topical; the listener learns what to do.</guidance>
          <level id="xuat-sac" from="27" to="30">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Đúng và sâu chủ đề; mọi tên văn bản, số liệu, thủ tục đều chính xác; có ví dụ thật, cụ thể; nghe xong làm theo được ngay.</descriptor>
            <descriptor xml:lang="en">On the theme and in depth; every document, figure and procedure is right; a real, concrete case; the listener can act at once.</descriptor>
          </level>
          <level id="tot" from="24" to="26.5">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Đúng chủ đề, thông tin chính xác, có ví dụ cụ thể; còn một ý chưa được giải thích đủ rõ.</descriptor>
            <descriptor xml:lang="en">On the theme, accurate, with a concrete example; one point is not explained quite enough.</descriptor>
          </level>
          <level id="kha" from="19.5" to="23.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Đúng chủ đề nhưng còn chung chung, ít ví dụ; có một chi tiết nhỏ chưa chính xác mà không làm người nghe hiểu sai.</descriptor>
            <descriptor xml:lang="en">On the theme but general, with few examples; one small detail is inexact without misleading anyone.</descriptor>
          </level>
          <level id="dat" from="15" to="19">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Có nói đến chủ đề nhưng phần lớn là khẩu hiệu; thiếu thông tin để người nghe làm theo, hoặc có vài chi tiết sai.</descriptor>
            <descriptor xml:lang="en">Touches the theme but mostly in slogans; too little to act upon, or several details are wrong.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="14.5">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Lạc chủ đề, hoặc sai thông tin quan trọng khiến người nghe hiểu sai quy định.</descriptor>
            <descriptor xml:lang="en">Off the theme, or wrong on something important so that listeners would misunderstand the rules.</descriptor>
          </level>
        </criterion>
        <criterion id="bo-cuc" min="0" max="10" step="0.5" weight="1">
          <title>Bố cục và ngôn ngữ phát thanh</title>
          <title xml:lang="en">Structure and radio language</title>
          <guidance>Mở, thân, kết rõ ràng; câu ngắn, dễ nghe một lần là hiểu; chuyển ý tự nhiên.</guidance>
          <guidance xml:lang="en">A clear opening, body and close; short sentences understood at one hearing; natural transitions.</guidance>
          <level id="xuat-sac" from="9" to="10">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Mở bài cuốn hút, các ý nối nhau tự nhiên, kết bài đọng lại; câu ngắn, viết cho tai nghe, không thừa chữ nào.</descriptor>
            <descriptor xml:lang="en">A gripping opening, points that follow naturally, a close that stays; short sentences written for the ear, nothing spare.</descriptor>
          </level>
          <level id="tot" from="8" to="8.5">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Bố cục rõ, dễ theo dõi; còn một, hai câu dài hoặc một chỗ chuyển ý gấp.</descriptor>
            <descriptor xml:lang="en">A clear structure, easy to follow; one or two long sentences or one abrupt transition.</descriptor>
          </level>
          <level id="kha" from="6.5" to="7.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Đủ mở, thân, kết nhưng có đoạn dàn trải; đôi chỗ dùng câu của văn bản hành chính.</descriptor>
            <descriptor xml:lang="en">Opening, body and close are there but some passages ramble; here and there the sentences of an official document.</descriptor>
          </level>
          <level id="dat" from="5" to="6">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Các ý rời rạc, nhiều câu dài phải nghe lại mới hiểu, kết bài sơ sài.</descriptor>
            <descriptor xml:lang="en">The points hang loosely together, many sentences need a second hearing, the close is thin.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="4.5">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Không nhận ra bố cục, hoặc đọc nguyên văn bản hành chính.</descriptor>
            <descriptor xml:lang="en">No structure to be heard, or an official document simply read out.</descriptor>
          </level>
        </criterion>
        <criterion id="chat-giong" min="0" max="25" step="0.5" weight="1">
          <title>Chất giọng và phát âm</title>
          <title xml:lang="en">Voice and pronunciation</title>
          <guidance>Giọng sáng, khỏe; phát âm chuẩn, tròn vành rõ chữ, không lẫn l/n; lấy hơi đúng chỗ.</guidance>
          <guidance xml:lang="en">A bright, firm voice; standard, full pronunciation without mixing l and n; breath taken in the right places.</guidance>
          <level id="xuat-sac" from="22.5" to="25">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Giọng sáng, ấm, đều từ đầu đến cuối; tròn vành rõ chữ, không vấp, không lẫn phụ âm; hơi thở không lộ.</descriptor>
            <descriptor xml:lang="en">Bright, warm and even throughout; every word round and clear, no stumble, no consonant mixed up; breathing not heard.</descriptor>
          </level>
          <level id="tot" from="20" to="22">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Giọng dễ nghe, phát âm chuẩn; vấp nhẹ hoặc lộ hơi không quá hai lần.</descriptor>
            <descriptor xml:lang="en">A pleasant voice, standard pronunciation; at most two slight stumbles or audible breaths.</descriptor>
          </level>
          <level id="kha" from="16.5" to="19.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Giọng rõ nhưng chưa đều; vài âm chưa tròn, có chỗ hụt hơi cuối câu.</descriptor>
            <descriptor xml:lang="en">A clear but uneven voice; a few sounds not full, breath short at some sentence ends.</descriptor>
          </level>
          <level id="dat" from="12.5" to="16">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Nghe được nhưng mỏng hoặc gằn; lẫn phụ âm, nuốt chữ hoặc vấp nhiều lần.</descriptor>
            <descriptor xml:lang="en">Can be followed but thin or forced; consonants mixed up, words swallowed or many stumbles.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="12">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Nhiều chỗ không nghe ra chữ, hoặc phát âm sai khiến người nghe hiểu sai.</descriptor>
            <descriptor xml:lang="en">Many words cannot be made out, or are mispronounced so that the listener misunderstands.</descriptor>
          </level>
        </criterion>
        <criterion id="dien-cam" min="0" max="20" step="0.5" weight="1">
          <title>Diễn cảm, ngắt nghỉ, tốc độ</title>
          <title xml:lang="en">Expression, pauses, pace</title>
          <guidance>Nhấn đúng ý, ngắt nghỉ theo nghĩa, tốc độ hợp với nội dung; nói với người nghe chứ không đọc cho xong.</guidance>
          <guidance xml:lang="en">Stress on the sense, pauses by meaning, a pace that fits; speaks to the listener and does not just read.</guidance>
          <level id="xuat-sac" from="18" to="20">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Như đang trò chuyện với người nghe; nhấn, ngắt, nhanh chậm đều phục vụ ý; cảm xúc thật, vừa mức.</descriptor>
            <descriptor xml:lang="en">As if in conversation with the listener; stress, pauses and pace all serve the sense; feeling true and measured.</descriptor>
          </level>
          <level id="tot" from="16" to="17.5">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Ngắt nghỉ hợp lý, có điểm nhấn; một vài đoạn giọng còn đều.</descriptor>
            <descriptor xml:lang="en">Sensible pauses and stresses; a few passages stay level.</descriptor>
          </level>
          <level id="kha" from="13" to="15.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Đúng nhịp nhưng ít thay đổi; có chỗ ngắt sai nghĩa hoặc hơi nhanh, hơi chậm.</descriptor>
            <descriptor xml:lang="en">In rhythm but with little change; a pause against the sense, or somewhat fast or slow in places.</descriptor>
          </level>
          <level id="dat" from="10" to="12.5">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Đọc đều đều; ngắt nghỉ theo dòng chữ, không theo nghĩa; tốc độ khiến người nghe khó theo.</descriptor>
            <descriptor xml:lang="en">Read monotonously; pauses by the line and not by the sense; a pace that is hard to follow.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="9.5">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Đọc từng chữ hoặc quá nhanh, ngắt sai làm mất nghĩa; không có cảm xúc hoặc cảm xúc trái nội dung.</descriptor>
            <descriptor xml:lang="en">Word by word or far too fast, pauses that destroy the sense; no feeling, or one against the content.</descriptor>
          </level>
        </criterion>
        <criterion id="ky-thuat-thu-am" min="0" max="10" step="0.5" weight="1">
          <title>Kỹ thuật thu âm</title>
          <title xml:lang="en">Recording technique</title>
          <guidance>Tiếng sạch, rõ, âm lượng đều; nhạc và tiếng động không lấn lời.</guidance>
          <guidance xml:lang="en">Clean, clear sound at an even level; music and effects do not cover the voice.</guidance>
          <level id="xuat-sac" from="9" to="10">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Tiếng sạch như phòng thu: không ồn, không vang, không vỡ; âm lượng đều; nhạc nền vào, ra đúng chỗ.</descriptor>
            <descriptor xml:lang="en">Clean as in a studio: no noise, echo or clipping; an even level; music enters and leaves in the right places.</descriptor>
          </level>
          <level id="tot" from="8" to="8.5">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Tiếng rõ, sạch; có một lỗi nhỏ như tiếng bật hơi hoặc nhạc hơi to.</descriptor>
            <descriptor xml:lang="en">Clear and clean; one small fault such as a popped consonant or slightly loud music.</descriptor>
          </level>
          <level id="kha" from="6.5" to="7.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Nghe rõ nhưng có nền ồn nhẹ, hơi vang, hoặc âm lượng thay đổi giữa các đoạn.</descriptor>
            <descriptor xml:lang="en">Clear, but with slight background noise, some echo, or a level that changes between passages.</descriptor>
          </level>
          <level id="dat" from="5" to="6">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Ồn hoặc vang thấy rõ, có chỗ vỡ tiếng hay nhạc lấn lời, vẫn theo dõi được.</descriptor>
            <descriptor xml:lang="en">Plain noise or echo, some clipping or music over the voice; it can still be followed.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="4.5">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Có đoạn không nghe được lời vì ồn, vỡ tiếng, đứt đoạn hoặc nhạc át.</descriptor>
            <descriptor xml:lang="en">Words are lost to noise, clipping, gaps or music.</descriptor>
          </level>
        </criterion>
        <criterion id="sang-tao" min="0" max="5" step="0.5" weight="1">
          <title>Sáng tạo</title>
          <title xml:lang="en">Originality</title>
          <guidance>Cách vào đề, kể chuyện, dùng nhạc và tiếng động riêng, có ích cho nội dung.</guidance>
          <guidance xml:lang="en">A way of opening, telling and using music and sound of one's own that helps the content.</guidance>
          <level id="xuat-sac" from="4.5" to="5">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Ý tưởng riêng chạy suốt bài, làm chủ đề khô trở nên dễ nhớ; nhạc, tiếng động đều có lý do.</descriptor>
            <descriptor xml:lang="en">An idea of its own through the whole piece that makes a dry theme easy to remember; every sound has its reason.</descriptor>
          </level>
          <level id="tot" from="4" to="4">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Có một ý hay rõ rệt, dùng đúng chỗ.</descriptor>
            <descriptor xml:lang="en">One clearly good idea, well placed.</descriptor>
          </level>
          <level id="kha" from="3" to="3.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Có cố gắng đổi mới ở mở bài hoặc kết bài, phần còn lại theo lối quen.</descriptor>
            <descriptor xml:lang="en">An attempt at something new in the opening or the close, the rest by habit.</descriptor>
          </level>
          <level id="dat" from="2.5" to="2.5">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Theo khuôn quen thuộc nhưng gọn.</descriptor>
            <descriptor xml:lang="en">By the usual pattern, but neat.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="2">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Sao chép cách làm của bài khác, hoặc trang trí lấn nội dung.</descriptor>
            <descriptor xml:lang="en">Copies another piece, or decoration covers the content.</descriptor>
          </level>
        </criterion>
      </rubric>

      """##
    ),
    (
      "rubrics/chung-khao.xml",
      ##"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Biểu điểm vòng chung khảo, thang 100, bước 0,5. Đây là đề xuất mặc định: Kế hoạch của thành phố không quy định biểu điểm.
           Hai tiêu chí về giọng lấy ý từ giải “Giọng Vàng” của Đài Tiếng nói Việt Nam (tròn vành rõ chữ, lấy hơi, ngắt nghỉ,
           biểu cảm). Mỗi tiêu chí có năm mức liền nhau, nói rõ một điểm trong mức đó nghĩa là gì. -->
      <rubric xmlns="urn:contest:rules:1" id="chung-khao">
        <title>Biểu điểm chung khảo (thi trực tiếp)</title>
        <title xml:lang="en">Rubric of the final round (live)</title>
        <criterion id="noi-dung" min="0" max="30" step="0.5" weight="1">
          <title>Nội dung</title>
          <title xml:lang="en">Content</title>
          <guidance>Đúng chủ đề cải cách hành chính đã chọn, thông tin chính xác, có căn cứ, có tính thời sự, người nghe biết phải làm gì.</guidance>
          <guidance xml:lang="en">On the chosen theme of administrative reform, accurate, sourced and topical; the listener learns what to do.</guidance>
          <level id="xuat-sac" from="27" to="30">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Đúng và sâu chủ đề; mọi tên văn bản, số liệu, thủ tục đều chính xác; có ví dụ thật, cụ thể; nghe xong làm theo được ngay.</descriptor>
            <descriptor xml:lang="en">On the theme and in depth; every document, figure and procedure is right; a real, concrete case; the listener can act at once.</descriptor>
          </level>
          <level id="tot" from="24" to="26.5">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Đúng chủ đề, thông tin chính xác, có ví dụ cụ thể; còn một ý chưa được giải thích đủ rõ.</descriptor>
            <descriptor xml:lang="en">On the theme, accurate, with a concrete example; one point is not explained quite enough.</descriptor>
          </level>
          <level id="kha" from="19.5" to="23.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Đúng chủ đề nhưng còn chung chung, ít ví dụ; có một chi tiết nhỏ chưa chính xác mà không làm người nghe hiểu sai.</descriptor>
            <descriptor xml:lang="en">On the theme but general, with few examples; one small detail is inexact without misleading anyone.</descriptor>
          </level>
          <level id="dat" from="15" to="19">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Có nói đến chủ đề nhưng phần lớn là khẩu hiệu; thiếu thông tin để người nghe làm theo, hoặc có vài chi tiết sai.</descriptor>
            <descriptor xml:lang="en">Touches the theme but mostly in slogans; too little to act upon, or several details are wrong.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="14.5">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Lạc chủ đề, hoặc sai thông tin quan trọng khiến người nghe hiểu sai quy định.</descriptor>
            <descriptor xml:lang="en">Off the theme, or wrong on something important so that listeners would misunderstand the rules.</descriptor>
          </level>
        </criterion>
        <criterion id="bo-cuc" min="0" max="10" step="0.5" weight="1">
          <title>Bố cục và ngôn ngữ phát thanh</title>
          <title xml:lang="en">Structure and radio language</title>
          <guidance>Mở, thân, kết rõ ràng; câu ngắn, dễ nghe một lần là hiểu; chuyển ý tự nhiên.</guidance>
          <guidance xml:lang="en">A clear opening, body and close; short sentences understood at one hearing; natural transitions.</guidance>
          <level id="xuat-sac" from="9" to="10">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Mở bài cuốn hút, các ý nối nhau tự nhiên, kết bài đọng lại; câu ngắn, viết cho tai nghe, không thừa chữ nào.</descriptor>
            <descriptor xml:lang="en">A gripping opening, points that follow naturally, a close that stays; short sentences written for the ear, nothing spare.</descriptor>
          </level>
          <level id="tot" from="8" to="8.5">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Bố cục rõ, dễ theo dõi; còn một, hai câu dài hoặc một chỗ chuyển ý gấp.</descriptor>
            <descriptor xml:lang="en">A clear structure, easy to follow; one or two long sentences or one abrupt transition.</descriptor>
          </level>
          <level id="kha" from="6.5" to="7.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Đủ mở, thân, kết nhưng có đoạn dàn trải; đôi chỗ dùng câu của văn bản hành chính.</descriptor>
            <descriptor xml:lang="en">Opening, body and close are there but some passages ramble; here and there the sentences of an official document.</descriptor>
          </level>
          <level id="dat" from="5" to="6">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Các ý rời rạc, nhiều câu dài phải nghe lại mới hiểu, kết bài sơ sài.</descriptor>
            <descriptor xml:lang="en">The points hang loosely together, many sentences need a second hearing, the close is thin.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="4.5">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Không nhận ra bố cục, hoặc đọc nguyên văn bản hành chính.</descriptor>
            <descriptor xml:lang="en">No structure to be heard, or an official document simply read out.</descriptor>
          </level>
        </criterion>
        <criterion id="chat-giong" min="0" max="25" step="0.5" weight="1">
          <title>Chất giọng và phát âm</title>
          <title xml:lang="en">Voice and pronunciation</title>
          <guidance>Giọng sáng, khỏe; phát âm chuẩn, tròn vành rõ chữ, không lẫn l/n; lấy hơi đúng chỗ.</guidance>
          <guidance xml:lang="en">A bright, firm voice; standard, full pronunciation without mixing l and n; breath taken in the right places.</guidance>
          <level id="xuat-sac" from="22.5" to="25">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Giọng sáng, ấm, đều từ đầu đến cuối; tròn vành rõ chữ, không vấp, không lẫn phụ âm; hơi thở không lộ.</descriptor>
            <descriptor xml:lang="en">Bright, warm and even throughout; every word round and clear, no stumble, no consonant mixed up; breathing not heard.</descriptor>
          </level>
          <level id="tot" from="20" to="22">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Giọng dễ nghe, phát âm chuẩn; vấp nhẹ hoặc lộ hơi không quá hai lần.</descriptor>
            <descriptor xml:lang="en">A pleasant voice, standard pronunciation; at most two slight stumbles or audible breaths.</descriptor>
          </level>
          <level id="kha" from="16.5" to="19.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Giọng rõ nhưng chưa đều; vài âm chưa tròn, có chỗ hụt hơi cuối câu.</descriptor>
            <descriptor xml:lang="en">A clear but uneven voice; a few sounds not full, breath short at some sentence ends.</descriptor>
          </level>
          <level id="dat" from="12.5" to="16">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Nghe được nhưng mỏng hoặc gằn; lẫn phụ âm, nuốt chữ hoặc vấp nhiều lần.</descriptor>
            <descriptor xml:lang="en">Can be followed but thin or forced; consonants mixed up, words swallowed or many stumbles.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="12">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Nhiều chỗ không nghe ra chữ, hoặc phát âm sai khiến người nghe hiểu sai.</descriptor>
            <descriptor xml:lang="en">Many words cannot be made out, or are mispronounced so that the listener misunderstands.</descriptor>
          </level>
        </criterion>
        <criterion id="dien-cam" min="0" max="20" step="0.5" weight="1">
          <title>Diễn cảm, ngắt nghỉ, tốc độ</title>
          <title xml:lang="en">Expression, pauses, pace</title>
          <guidance>Nhấn đúng ý, ngắt nghỉ theo nghĩa, tốc độ hợp với nội dung; nói với người nghe chứ không đọc cho xong.</guidance>
          <guidance xml:lang="en">Stress on the sense, pauses by meaning, a pace that fits; speaks to the listener and does not just read.</guidance>
          <level id="xuat-sac" from="18" to="20">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Như đang trò chuyện với người nghe; nhấn, ngắt, nhanh chậm đều phục vụ ý; cảm xúc thật, vừa mức.</descriptor>
            <descriptor xml:lang="en">As if in conversation with the listener; stress, pauses and pace all serve the sense; feeling true and measured.</descriptor>
          </level>
          <level id="tot" from="16" to="17.5">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Ngắt nghỉ hợp lý, có điểm nhấn; một vài đoạn giọng còn đều.</descriptor>
            <descriptor xml:lang="en">Sensible pauses and stresses; a few passages stay level.</descriptor>
          </level>
          <level id="kha" from="13" to="15.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Đúng nhịp nhưng ít thay đổi; có chỗ ngắt sai nghĩa hoặc hơi nhanh, hơi chậm.</descriptor>
            <descriptor xml:lang="en">In rhythm but with little change; a pause against the sense, or somewhat fast or slow in places.</descriptor>
          </level>
          <level id="dat" from="10" to="12.5">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Đọc đều đều; ngắt nghỉ theo dòng chữ, không theo nghĩa; tốc độ khiến người nghe khó theo.</descriptor>
            <descriptor xml:lang="en">Read monotonously; pauses by the line and not by the sense; a pace that is hard to follow.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="9.5">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Đọc từng chữ hoặc quá nhanh, ngắt sai làm mất nghĩa; không có cảm xúc hoặc cảm xúc trái nội dung.</descriptor>
            <descriptor xml:lang="en">Word by word or far too fast, pauses that destroy the sense; no feeling, or one against the content.</descriptor>
          </level>
        </criterion>
        <criterion id="phong-thai" min="0" max="10" step="0.5" weight="1">
          <title>Phong thái và xử lý tình huống</title>
          <title xml:lang="en">Bearing and presence of mind</title>
          <guidance>Tự tin, đúng mực, giao lưu với khán giả, làm chủ micro; xử lý trôi chảy khi có sự cố hoặc câu hỏi.</guidance>
          <guidance xml:lang="en">Confident and proper, in touch with the audience, at ease with the microphone; handles mishaps and questions smoothly.</guidance>
          <level id="xuat-sac" from="9" to="10">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Tự tin, trang phục và cử chỉ đúng mực, giao lưu bằng mắt; làm chủ micro; sự cố hay câu hỏi được xử lý như có sẵn.</descriptor>
            <descriptor xml:lang="en">Confident, dress and gesture fitting, eye contact; master of the microphone; a mishap or question handled as if planned.</descriptor>
          </level>
          <level id="tot" from="8" to="8.5">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Tự tin, đúng mực; một lần lúng túng rồi lấy lại ngay.</descriptor>
            <descriptor xml:lang="en">Confident and proper; one awkward moment, recovered at once.</descriptor>
          </level>
          <level id="kha" from="6.5" to="7.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Đúng mực nhưng còn nhìn giấy nhiều, ít giao lưu; xử lý tình huống được nhưng chậm.</descriptor>
            <descriptor xml:lang="en">Proper but often looking at the paper, little contact; copes with the situation, slowly.</descriptor>
          </level>
          <level id="dat" from="5" to="6">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Gượng, phụ thuộc vào giấy, cầm micro chưa đúng; lúng túng rõ khi có tình huống.</descriptor>
            <descriptor xml:lang="en">Stiff, bound to the paper, the microphone badly held; plainly lost when something happens.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="4.5">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Mất bình tĩnh, phải dừng hoặc bỏ dở; tác phong không phù hợp.</descriptor>
            <descriptor xml:lang="en">Loses composure, has to stop or give up; bearing unfit for the occasion.</descriptor>
          </level>
        </criterion>
        <criterion id="sang-tao" min="0" max="5" step="0.5" weight="1">
          <title>Sáng tạo</title>
          <title xml:lang="en">Originality</title>
          <guidance>Cách vào đề, dẫn chuyện, giao lưu riêng, có ích cho nội dung.</guidance>
          <guidance xml:lang="en">A way of opening, leading and meeting the audience of one's own that helps the content.</guidance>
          <level id="xuat-sac" from="4.5" to="5">
            <title>Xuất sắc</title>
            <title xml:lang="en">Excellent</title>
            <descriptor>Ý tưởng riêng chạy suốt phần thi, làm chủ đề khô trở nên dễ nhớ và kéo khán giả vào cuộc.</descriptor>
            <descriptor xml:lang="en">An idea of its own through the whole performance that makes a dry theme easy to remember and draws the audience in.</descriptor>
          </level>
          <level id="tot" from="4" to="4">
            <title>Tốt</title>
            <title xml:lang="en">Very good</title>
            <descriptor>Có một ý hay rõ rệt, dùng đúng chỗ.</descriptor>
            <descriptor xml:lang="en">One clearly good idea, well placed.</descriptor>
          </level>
          <level id="kha" from="3" to="3.5">
            <title>Khá</title>
            <title xml:lang="en">Good</title>
            <descriptor>Có cố gắng đổi mới ở mở bài hoặc kết bài, phần còn lại theo lối quen.</descriptor>
            <descriptor xml:lang="en">An attempt at something new in the opening or the close, the rest by habit.</descriptor>
          </level>
          <level id="dat" from="2.5" to="2.5">
            <title>Đạt</title>
            <title xml:lang="en">Adequate</title>
            <descriptor>Theo khuôn quen thuộc nhưng gọn.</descriptor>
            <descriptor xml:lang="en">By the usual pattern, but neat.</descriptor>
          </level>
          <level id="chua-dat" from="0" to="2">
            <title>Chưa đạt</title>
            <title xml:lang="en">Inadequate</title>
            <descriptor>Sao chép phần thi của người khác, hoặc dàn dựng lấn nội dung.</descriptor>
            <descriptor xml:lang="en">Copies another's performance, or the staging covers the content.</descriptor>
          </level>
        </criterion>
      </rubric>

      """##
    ),
  ]
}
