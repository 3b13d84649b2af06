// swift-format-ignore-file
// Generated from Schemas/*.xsd: after a change there, run the tests of ContestXML with RECORD_SCHEMAS=1.

enum SchemaText {
  static let contest = #"""
<?xml version="1.0" encoding="UTF-8"?>
<!-- The rules of a contest: contest.xml, and the types that rubrics and published results share with it.
     This schema says structure, names and ranges; what must fit together is checked by `contest check`.
     What each rule does to the marks is told in docs/tabulation.md. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:contest:rules:1"
  targetNamespace="urn:contest:rules:1" elementFormDefault="qualified" version="1.0">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>

  <xs:element name="contest" type="Contest"/>
  <xs:element name="round" type="Round"/>

  <!-- Simple types -->
  <xs:simpleType name="Id">
    <xs:restriction base="xs:string">
      <xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Points">
    <xs:annotation><xs:documentation>A decimal number, at most six decimals, at most one thousand million.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:decimal">
      <xs:pattern value="-?[0-9]{1,10}(\.[0-9]{1,6})?"/>
      <xs:minInclusive value="-1000000000"/>
      <xs:maxInclusive value="1000000000"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="NonNegativePoints">
    <xs:restriction base="Points"><xs:minInclusive value="0"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="PositivePoints">
    <xs:restriction base="Points"><xs:minInclusive value="0.000001"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Seconds">
    <xs:annotation><xs:documentation>Seconds, to the millisecond, at most one day.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:decimal">
      <xs:pattern value="[0-9]{1,5}(\.[0-9]{1,3})?"/>
      <xs:maxInclusive value="86400"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Count">
    <xs:restriction base="xs:integer"><xs:minInclusive value="0"/><xs:maxInclusive value="100000"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="PositiveCount">
    <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="100000"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Money">
    <xs:annotation><xs:documentation>Whole đồng.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:integer"><xs:minInclusive value="0"/><xs:maxInclusive value="1000000000000"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Date">
    <xs:restriction base="xs:date"><xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="NumberList">
    <xs:list itemType="Points"/>
  </xs:simpleType>

  <!-- A text in one language, Vietnamese unless xml:lang says otherwise. Texts are repeated, one per language. -->
  <xs:complexType name="Text">
    <xs:simpleContent>
      <xs:extension base="xs:string"><xs:attribute ref="xml:lang"/></xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <!-- The contest -->
  <xs:complexType name="Contest">
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
      <xs:element name="organiser" type="Organiser"/>
      <xs:element name="dates" minOccurs="0">
        <xs:complexType>
          <xs:sequence><xs:element name="date" type="ContestDate" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="units" minOccurs="0">
        <xs:complexType>
          <xs:sequence><xs:element name="unit" type="Unit" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="themes" minOccurs="0">
        <xs:complexType>
          <xs:sequence><xs:element name="theme" type="Theme" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="judges" minOccurs="0">
        <xs:complexType>
          <xs:sequence><xs:element name="judge" type="Judge" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="papers" type="Papers" minOccurs="0"/>
      <xs:element name="rounds">
        <xs:complexType>
          <xs:sequence><xs:element name="round" type="Round" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="timezone" type="xs:string" default="Asia/Ho_Chi_Minh"/>
  </xs:complexType>
  <xs:complexType name="Organiser">
    <xs:sequence>
      <xs:element name="name" type="Text" maxOccurs="unbounded"/>
      <xs:element name="parent" type="Text" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="place" type="xs:string"/>
  </xs:complexType>
  <xs:complexType name="ContestDate">
    <xs:sequence><xs:element name="title" type="Text" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="on" type="Date" use="required"/>
  </xs:complexType>
  <xs:complexType name="Unit">
    <xs:sequence>
      <xs:element name="name" type="Text" maxOccurs="unbounded"/>
      <xs:element name="centre" type="xs:string" minOccurs="0"/>
      <xs:element name="alias" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="code" type="xs:string"/>
    <xs:attribute name="kind" default="other">
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="urban-district"/>
          <xs:enumeration value="rural-district"/>
          <xs:enumeration value="other"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="abbreviation" type="xs:string"/>
    <xs:attribute name="takes-part" type="xs:boolean" default="true"/>
  </xs:complexType>
  <xs:complexType name="Theme">
    <xs:sequence><xs:element name="title" type="Text" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="letter" type="xs:string" use="required"/>
  </xs:complexType>
  <xs:complexType name="Judge">
    <xs:sequence>
      <xs:element name="related" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType><xs:attribute name="unit" type="Id" use="required"/></xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="post" type="xs:string"/>
    <xs:attribute name="unit" type="Id"/>
  </xs:complexType>
  <!-- What the papers of the contest say beside its facts -->
  <xs:complexType name="Papers">
    <xs:sequence>
      <xs:element name="signatory" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="name" type="xs:string" use="required"/>
          <xs:attribute name="authority" type="xs:string"/>
          <xs:attribute name="post" type="xs:string"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="recipient" type="Text" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="legal-basis" type="Text" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="appeal-days" type="Count"/>
  </xs:complexType>

  <!-- A round -->
  <xs:complexType name="Round">
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
      <xs:element name="ballot" type="Ballot" minOccurs="0"/>
      <xs:element name="performances" type="Performances" minOccurs="0"/>
      <xs:element name="groups" type="Groups" minOccurs="0"/>
      <xs:element name="panel" type="Panel"/>
      <xs:element name="tabulation" type="Tabulation" minOccurs="0"/>
      <xs:element name="figures" minOccurs="0">
        <xs:complexType>
          <xs:sequence><xs:element name="figure" type="Figure" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="carry-over" type="CarryOver" minOccurs="0"/>
      <xs:element name="deductions" type="Deductions" minOccurs="0"/>
      <xs:element name="ties" type="Ties" minOccurs="0"/>
      <xs:element name="places" type="Places" minOccurs="0"/>
      <xs:element name="advance" type="Advance" minOccurs="0"/>
      <xs:element name="prizes" type="Prizes" minOccurs="0"/>
      <xs:element name="publicity" type="Publicity" minOccurs="0"/>
      <xs:element name="out-of-competition" minOccurs="0">
        <xs:complexType>
          <xs:attribute name="show" type="xs:boolean" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="recordings" minOccurs="0">
        <xs:annotation><xs:documentation>Seconds that a recording may be short and long (5 and 1800 where nothing is said), and how many per cent of it a judge must have played before the sheet can be sent.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:attribute name="shortest" type="Seconds"/>
          <xs:attribute name="longest" type="Seconds"/>
          <xs:attribute name="listened">
            <xs:simpleType><xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="100"/></xs:restriction></xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="kind" default="recording">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="recording"/><xs:enumeration value="live"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="secrecy" default="anonymous">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="anonymous"/><xs:enumeration value="named"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="rubric" type="xs:string">
      <xs:annotation><xs:documentation>The rubric's file, relative to contest.xml. Required there; left out in published rules, which hold the rubric itself.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="from" type="Id"/>
    <xs:attribute name="opens" type="Date"/>
    <xs:attribute name="closes" type="Date"/>
  </xs:complexType>
  <xs:complexType name="Ballot">
    <xs:attribute name="kind" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="marks"/>
          <xs:enumeration value="places"/>
          <xs:enumeration value="top"/>
          <xs:enumeration value="recall"/>
          <xs:enumeration value="joint"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="top" type="PositiveCount">
      <xs:annotation><xs:documentation>How many places, or how many yeses: kinds top and recall.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <!-- How parts become one number. With performances inside, the rubric is repeated for each of them; the criterion C of
       the performance P is then named P.C. -->
  <xs:complexType name="Performances">
    <xs:sequence>
      <xs:element name="performance" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence><xs:element name="title" type="Text" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
          <xs:attribute name="id" type="Id" use="required"/>
          <xs:attribute name="multiplier" type="PositivePoints"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="combine" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="sum"/><xs:enumeration value="mean"/><xs:enumeration value="best"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>
  <!-- Filled by the draw; best: as per-group in <advance> -->
  <xs:complexType name="Groups">
    <xs:sequence>
      <xs:element name="group" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence><xs:element name="title" type="Text" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
          <xs:attribute name="id" type="Id" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="best" type="PositiveCount"/>
  </xs:complexType>
  <xs:complexType name="Panel">
    <xs:sequence>
      <xs:element name="member" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="judge" type="Id" use="required"/>
          <xs:attribute name="role" default="member">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:enumeration value="chair"/><xs:enumeration value="member"/><xs:enumeration value="shadow"/>
                <xs:enumeration value="tie-breaker"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="weight" type="PositivePoints" default="1"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="quorum" type="PositiveCount" default="3"/>
    <xs:attribute name="below-quorum" default="refuse">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="refuse"/><xs:enumeration value="unranked"/><xs:enumeration value="decision"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="same-unit" default="recuse">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="recuse"/><xs:enumeration value="allow"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <!-- From marks to the result -->
  <xs:complexType name="Tabulation">
    <xs:sequence>
      <xs:choice minOccurs="0">
        <xs:element name="mean" type="Empty"/>
        <xs:element name="trimmed-mean">
          <xs:complexType>
            <xs:attribute name="high" type="Count" use="required"/>
            <xs:attribute name="low" type="Count" use="required"/>
            <xs:attribute name="from" type="PositiveCount" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="median" type="Empty"/>
        <xs:element name="middle">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="tolerance" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:attribute name="from" type="Points" use="required"/>
                  <xs:attribute name="within" type="NonNegativePoints" use="required"/>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
            <xs:attribute name="count" type="PositiveCount" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="clamp"><xs:complexType><xs:attribute name="band" type="PositivePoints" use="required"/></xs:complexType></xs:element>
        <xs:element name="sum-of-places" type="Empty"/>
        <xs:element name="skating" type="Empty"/>
        <xs:element name="borda" type="Empty"/>
        <xs:element name="majority" type="Empty"/>
        <xs:element name="bucklin" type="Empty"/>
        <xs:element name="schulze" type="Empty"/>
        <xs:element name="points-by-place" type="PointsOfPlaces"/>
        <xs:element name="exponential">
          <xs:complexType>
            <xs:attribute name="scale" type="PositivePoints" use="required"/>
            <xs:attribute name="decay" type="PositivePoints" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="z-score" type="Empty"/>
        <xs:element name="judge-effect" type="Empty"/>
      </xs:choice>
      <xs:element name="place-points" type="PointsOfPlaces" minOccurs="0"/>
      <xs:element name="rounding" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="step" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:enumeration value="weighted-mark"/>
                <xs:enumeration value="judge-total"/>
                <xs:enumeration value="clamp-mean"/>
                <xs:enumeration value="panel"/>
                <xs:enumeration value="weighted"/>
                <xs:enumeration value="judged"/>
                <xs:enumeration value="result"/>
                <xs:enumeration value="performance"/>
                <xs:enumeration value="carry-over"/>
                <xs:enumeration value="figure"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="decimals" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:integer"><xs:minInclusive value="0"/><xs:maxInclusive value="6"/></xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="mode" default="half-up">
            <xs:simpleType>
              <xs:restriction base="xs:string"><xs:enumeration value="half-up"/><xs:enumeration value="half-even"/><xs:enumeration value="truncate"/></xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="level" default="total">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="total"/><xs:enumeration value="part"/><xs:enumeration value="criterion"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="combine" default="sum">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="sum"/><xs:enumeration value="mean"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="join">
      <xs:annotation><xs:documentation>What becomes of the values that count: sum for sum-of-places, borda, points-by-place and exponential, else mean, where it is not said.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="mean"/><xs:enumeration value="sum"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="missing" default="refuse">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="refuse"/><xs:enumeration value="drop-sheet"/><xs:enumeration value="present"/><xs:enumeration value="impute"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="weight" default="before">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="before"/><xs:enumeration value="after"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="rank-by" default="rounded">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="rounded"/><xs:enumeration value="exact"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="Empty"/>
  <xs:complexType name="PointsOfPlaces"><xs:attribute name="points" type="NumberList" use="required"/></xs:complexType>
  <xs:complexType name="Figure">
    <xs:sequence><xs:element name="title" type="Text" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="weight" type="Points" default="1"/>
    <xs:attribute name="min" type="Points"/>
    <xs:attribute name="max" type="Points"/>
    <xs:attribute name="required" type="xs:boolean" default="true"/>
    <xs:attribute name="multiplies" type="Id">
      <xs:annotation><xs:documentation>A part of the rubric, or total: the figure multiplies it. Left out: weight × figure is added to the result.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="CarryOver">
    <xs:sequence>
      <xs:element name="result" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="round" type="Id" use="required"/>
          <xs:attribute name="weight" type="Points" use="required"/>
          <xs:attribute name="basis" default="rounded">
            <xs:simpleType>
              <xs:restriction base="xs:string"><xs:enumeration value="rounded"/><xs:enumeration value="exact"/></xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="of" default="result">
            <xs:simpleType>
              <xs:restriction base="xs:string"><xs:enumeration value="result"/><xs:enumeration value="judged"/></xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="own" type="Points" default="1">
      <xs:annotation><xs:documentation>What this round's own judged total is multiplied by.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="Deductions">
    <xs:sequence>
      <xs:element name="overtime" minOccurs="0">
        <xs:complexType>
          <xs:choice minOccurs="0">
            <xs:element name="step" maxOccurs="unbounded">
              <xs:complexType>
                <xs:attribute name="from" type="Seconds" use="required"/>
                <xs:attribute name="points" type="NonNegativePoints" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="per-minute">
              <xs:complexType>
                <xs:attribute name="points" type="NonNegativePoints" use="required"/>
                <xs:attribute name="count" use="required">
                  <xs:simpleType>
                    <xs:restriction base="xs:string"><xs:enumeration value="started"/><xs:enumeration value="completed"/></xs:restriction>
                  </xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
          </xs:choice>
          <xs:attribute name="limit" type="Seconds" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="minimum-duration" minOccurs="0">
        <xs:complexType>
          <xs:attribute name="seconds" type="Seconds" use="required"/>
          <xs:attribute name="points" type="NonNegativePoints" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="hard-stop" minOccurs="0">
        <xs:complexType><xs:attribute name="seconds" type="Seconds" use="required"/></xs:complexType>
      </xs:element>
      <xs:element name="penalty" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence><xs:element name="title" type="Text" maxOccurs="unbounded"/></xs:sequence>
          <xs:attribute name="id" type="Id" use="required"/>
          <xs:attribute name="points" type="NonNegativePoints"/>
          <xs:attribute name="clause" type="xs:string"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="cap" type="NonNegativePoints"/>
    <xs:attribute name="taken" default="once">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="once"/><xs:enumeration value="each-judge"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <!-- Places and what they bring -->
  <xs:complexType name="TieStep"><xs:attribute name="id" type="Id" use="required"/></xs:complexType>
  <xs:complexType name="TieReference">
    <xs:complexContent>
      <xs:extension base="TieStep"><xs:attribute name="ref" type="Id" use="required"/></xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <xs:complexType name="TieLot">
    <xs:complexContent>
      <xs:extension base="TieStep"><xs:attribute name="seed" type="xs:string"/></xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <xs:complexType name="Ties">
    <xs:choice minOccurs="0" maxOccurs="unbounded">
      <xs:element name="criterion" type="TieReference"/>
      <xs:element name="figure" type="TieReference"/>
      <xs:element name="judged-total" type="TieStep"/>
      <xs:element name="fewer-deductions" type="TieStep"/>
      <xs:element name="decision" type="TieStep"/>
      <xs:element name="shared" type="TieStep"/>
      <xs:element name="part" type="TieReference"/>
      <xs:element name="chair" type="TieStep"/>
      <xs:element name="shorter-answer" type="TieReference"/>
      <xs:element name="most-first-places" type="TieStep"/>
      <xs:element name="highest-mark" type="TieStep"/>
      <xs:element name="median" type="TieStep"/>
      <xs:element name="time-nearest-limit" type="TieStep"/>
      <xs:element name="earlier-round" type="TieReference"/>
      <xs:element name="sealed-ballot" type="TieStep"/>
      <xs:element name="extra-question" type="TieReference"/>
      <xs:element name="vote" type="TieReference"/>
      <xs:element name="lot" type="TieLot"/>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="Places">
    <xs:attribute name="style" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="1-2-2-4"/><xs:enumeration value="1-2-2-3"/><xs:enumeration value="ordinal"/><xs:enumeration value="mean"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="Advance">
    <xs:sequence>
      <xs:element name="wild-cards" minOccurs="0"><xs:complexType><xs:attribute name="count" type="PositiveCount" use="required"/></xs:complexType></xs:element>
      <xs:element name="reserves" minOccurs="0"><xs:complexType><xs:attribute name="count" type="PositiveCount" use="required"/></xs:complexType></xs:element>
    </xs:sequence>
    <xs:attribute name="first" type="PositiveCount"/>
    <xs:attribute name="at-least" type="Points"/>
    <xs:attribute name="per-unit" type="PositiveCount"/>
    <xs:attribute name="per-group" type="PositiveCount"/>
    <xs:attribute name="ties" default="advance">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="advance"/><xs:enumeration value="decision"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="Prizes">
    <xs:sequence>
      <xs:element name="prize" type="Prize" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="unit-prize" type="UnitPrize" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="side-prize" type="SidePrize" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="floor" type="Points"/>
    <xs:attribute name="one-per-person" type="xs:boolean" default="false"/>
  </xs:complexType>
  <xs:complexType name="Prize">
    <xs:sequence><xs:element name="title" type="Text" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="count" type="Count" use="required"/>
    <xs:attribute name="money" type="Money"/>
    <xs:attribute name="may-be-vacant" type="xs:boolean" default="true"/>
    <xs:attribute name="may-be-shared" type="xs:boolean" default="true"/>
  </xs:complexType>
  <xs:complexType name="OtherPrize">
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
      <xs:element name="rule" type="Text" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="count" type="PositiveCount" default="1"/>
    <xs:attribute name="money" type="Money"/>
  </xs:complexType>
  <!-- Giải tập thể: by the results of a unit's entries, all or the best so many -->
  <xs:complexType name="UnitPrize">
    <xs:complexContent>
      <xs:extension base="OtherPrize">
        <xs:attribute name="join" default="mean">
          <xs:simpleType>
            <xs:restriction base="xs:string"><xs:enumeration value="sum"/><xs:enumeration value="mean"/></xs:restriction>
          </xs:simpleType>
        </xs:attribute>
        <xs:attribute name="best" type="PositiveCount"/>
      </xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <!-- Giải phụ: by a criterion, by a figure, or, with neither, by decision -->
  <xs:complexType name="SidePrize">
    <xs:complexContent>
      <xs:extension base="OtherPrize">
        <xs:attribute name="criterion" type="Id"/>
        <xs:attribute name="figure" type="Id"/>
      </xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <!-- What the public learns -->
  <xs:complexType name="Publicity">
    <xs:attribute name="names" type="xs:boolean" default="true"/>
    <xs:attribute name="marks" default="none">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="none"/><xs:enumeration value="coded"/><xs:enumeration value="shuffled"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="recordings" type="xs:boolean" default="false"/>
  </xs:complexType>

  <!-- A rubric; its root element is declared in rubric.xsd -->
  <xs:complexType name="Rubric">
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
      <xs:choice maxOccurs="unbounded">
        <xs:element name="criterion" type="Criterion"/>
        <xs:element name="part">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="title" type="Text" maxOccurs="unbounded"/>
              <xs:element name="criterion" type="Criterion" maxOccurs="unbounded"/>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
            <xs:attribute name="weight" type="NonNegativePoints" default="1"/>
          </xs:complexType>
        </xs:element>
      </xs:choice>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
  </xs:complexType>
  <xs:complexType name="Criterion">
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
      <xs:element name="guidance" type="Text" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="level" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="title" type="Text" maxOccurs="unbounded"/>
            <xs:element name="descriptor" type="Text" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="id" type="Id" use="required"/>
          <xs:attribute name="from" type="Points" use="required"/>
          <xs:attribute name="to" type="Points" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="min" type="Points" default="0"/>
    <xs:attribute name="max" type="Points" use="required"/>
    <xs:attribute name="step" type="PositivePoints" use="required"/>
    <xs:attribute name="weight" type="NonNegativePoints" default="1"/>
    <xs:attribute name="floor" type="Points"/>
  </xs:complexType>
</xs:schema>

"""#
  static let rubric = #"""
<?xml version="1.0" encoding="UTF-8"?>
<!-- A rubric: rubrics/*.xml. The types are in contest.xsd, beside this file. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:contest:rules:1"
  targetNamespace="urn:contest:rules:1" elementFormDefault="qualified" version="1.0">
  <xs:include schemaLocation="contest.xsd"/>
  <xs:element name="rubric" type="Rubric"/>
</xs:schema>

"""#
  static let entries = #"""
<?xml version="1.0" encoding="UTF-8"?>
<!-- An entry list: entries/*.xml. Elements are named like the columns of a CSV list. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:contest:entries:1"
  targetNamespace="urn:contest:entries:1" elementFormDefault="qualified" version="1.0">
  <xs:element name="entries">
    <xs:complexType>
      <xs:sequence><xs:element name="entry" type="Entry" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="unit" type="xs:string">
        <xs:annotation><xs:documentation>The unit of every entry that does not name one itself.</xs:documentation></xs:annotation>
      </xs:attribute>
    </xs:complexType>
  </xs:element>
  <xs:complexType name="Entry">
    <xs:all>
      <xs:element name="unit" type="xs:string" minOccurs="0"/>
      <xs:element name="full_name" type="xs:string"/>
      <xs:element name="birth_date" type="xs:string" minOccurs="0"/>
      <xs:element name="post" type="xs:string" minOccurs="0"/>
      <xs:element name="phone" type="xs:string" minOccurs="0"/>
      <xs:element name="title" type="xs:string" minOccurs="0"/>
      <xs:element name="theme" type="xs:string" minOccurs="0"/>
      <xs:element name="script" type="xs:string" minOccurs="0"/>
      <xs:element name="recording" type="xs:string" minOccurs="0"/>
      <xs:element name="consent_register" type="xs:string" minOccurs="0"/>
      <xs:element name="consent_publish_name" type="xs:string" minOccurs="0"/>
      <xs:element name="consent_broadcast" type="xs:string" minOccurs="0"/>
    </xs:all>
    <xs:attribute name="id">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>
</xs:schema>

"""#
  static let results = #"""
<?xml version="1.0" encoding="UTF-8"?>
<!-- A published result: everything needed to count it again. Judges are coded; the rules are those that
     froze when the round opened, and rules-hash is the SHA-256 of the exclusive C14N form of <rules>. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:contest:results:1"
  xmlns:r="urn:contest:rules:1" targetNamespace="urn:contest:results:1" elementFormDefault="qualified"
  version="1.0">
  <xs:import namespace="urn:contest:rules:1" schemaLocation="rubric.xsd"/>

  <xs:element name="results" type="Results"/>
  <xs:element name="rules">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="r:round"/>
        <xs:element ref="r:rubric"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:simpleType name="Hash">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{64}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Instant">
    <xs:restriction base="xs:dateTime">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{3})?(Z|[+\-][0-9]{2}:[0-9]{2})"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Fraction">
    <xs:annotation><xs:documentation>An exact number: a decimal (86.5) or a fraction (259/3).</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="-?[0-9]{1,38}(\.[0-9]{1,6})?"/>
      <xs:pattern value="-?[0-9]{1,39}/[1-9][0-9]{0,38}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Number">
    <xs:restriction base="xs:integer"><xs:minInclusive value="0"/><xs:maxInclusive value="9007199254740991"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Positive">
    <xs:restriction base="Number"><xs:minInclusive value="1"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Ids"><xs:list itemType="r:Id"/></xs:simpleType>
  <xs:simpleType name="Status">
    <xs:restriction base="xs:string">
      <xs:enumeration value="competing"/>
      <xs:enumeration value="absent"/>
      <xs:enumeration value="withdrawn"/>
      <xs:enumeration value="disqualified"/>
      <xs:enumeration value="out-of-competition"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Cause">
    <xs:restriction base="xs:string"><xs:enumeration value="same-unit"/><xs:enumeration value="recorded"/></xs:restriction>
  </xs:simpleType>

  <xs:complexType name="Results">
    <xs:sequence>
      <xs:element name="title" type="r:Text" maxOccurs="unbounded"/>
      <xs:element name="organiser">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="name" type="r:Text" maxOccurs="unbounded"/>
            <xs:element name="parent" type="r:Text" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="place" type="xs:string"/>
        </xs:complexType>
      </xs:element>
      <xs:element ref="rules"/>
      <xs:element name="entries">
        <xs:complexType>
          <xs:sequence><xs:element name="entry" type="Entry" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="decisions">
        <xs:complexType>
          <xs:sequence><xs:element name="decision" type="Decision" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="standings" type="Standings"/>
      <xs:element name="prizes">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="prize" type="PrizeGiven" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="unit-prize" type="UnitPrizeGiven" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="side-prize" type="PrizeGiven" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="journal">
        <xs:complexType>
          <xs:attribute name="sequence" type="Number" use="required"/>
          <xs:attribute name="head" type="Hash" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="schema" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:enumeration value="1.0"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="version" type="Positive" use="required"/>
    <xs:attribute name="contest" type="r:Id" use="required"/>
    <xs:attribute name="round" type="r:Id" use="required"/>
    <xs:attribute name="timezone" type="xs:string" use="required"/>
    <xs:attribute name="certified" type="Instant" use="required"/>
    <xs:attribute name="published" type="Instant" use="required"/>
    <xs:attribute name="rules-hash" type="Hash" use="required"/>
  </xs:complexType>

  <!-- The facts -->
  <xs:complexType name="Entry">
    <xs:sequence>
      <xs:element name="unit-name" type="r:Text" maxOccurs="unbounded"/>
      <xs:element name="name" type="xs:string" minOccurs="0">
        <xs:annotation><xs:documentation>Left out without consent to publish it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="title" type="xs:string" minOccurs="0"/>
      <xs:choice minOccurs="0" maxOccurs="unbounded">
        <xs:element name="mark">
          <xs:complexType>
            <xs:attribute name="judge" type="r:Id" use="required"/>
            <xs:attribute name="criterion" type="r:Id" use="required"/>
            <xs:attribute name="value" type="r:Points" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="empty-sheet" type="OfJudge">
          <xs:annotation><xs:documentation>A sheet that was sent without any mark.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="absent" type="OfJudge"/>
        <xs:element name="recused">
          <xs:complexType>
            <xs:simpleContent>
              <xs:extension base="xs:string">
                <xs:attribute name="judge" type="r:Id" use="required"/>
                <xs:attribute name="cause" type="Cause" use="required"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
        </xs:element>
      </xs:choice>
      <xs:element name="figure" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="id" type="r:Id" use="required"/>
          <xs:attribute name="value" type="r:Points" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="penalty" type="Penalty" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="earlier" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>What the entry reached in a round that was certified before.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="judged" type="StepValue"/>
            <xs:element name="result" type="StepValue"/>
          </xs:sequence>
          <xs:attribute name="round" type="r:Id" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="id" type="r:Id" use="required"/>
    <xs:attribute name="group" type="r:Id"/>
    <xs:attribute name="person" type="xs:string"/>
    <xs:attribute name="number" type="Number" use="required"/>
    <xs:attribute name="unit" type="r:Id" use="required"/>
    <xs:attribute name="status" type="Status" use="required"/>
    <xs:attribute name="duration-ms" type="Number"/>
  </xs:complexType>
  <xs:complexType name="OfJudge"><xs:attribute name="judge" type="r:Id" use="required"/></xs:complexType>
  <xs:complexType name="Penalty">
    <xs:attribute name="id" type="r:Id" use="required"/>
    <xs:attribute name="points" type="r:Points" use="required"/>
  </xs:complexType>
  <xs:complexType name="Decision">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="sequence" type="Positive" use="required"/>
        <xs:attribute name="kind" use="required">
          <xs:simpleType>
            <xs:restriction base="xs:string">
              <xs:enumeration value="order"/><xs:enumeration value="share"/><xs:enumeration value="note"/>
              <xs:enumeration value="overrule"/><xs:enumeration value="equal"/><xs:enumeration value="wild-card"/>
              <xs:enumeration value="admit"/><xs:enumeration value="withhold"/><xs:enumeration value="award"/>
              <xs:enumeration value="lot"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:attribute>
        <xs:attribute name="subjects" type="Ids" use="required"/>
        <xs:attribute name="prize" type="r:Id"/>
        <xs:attribute name="seed" type="xs:string"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <!-- What follows from them -->
  <xs:complexType name="Standings">
    <xs:sequence>
      <xs:element name="standing" type="Standing" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="unit-prize" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="prize" type="r:Id" use="required"/>
          <xs:attribute name="unit" type="r:Id" use="required"/>
          <xs:attribute name="place" type="Positive" use="required"/>
          <xs:attribute name="value" type="Fraction" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="blockers" minOccurs="0">
        <xs:complexType>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="missing-sheets">
              <xs:complexType>
                <xs:attribute name="entry" type="r:Id" use="required"/>
                <xs:attribute name="judges" type="Ids" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="below-quorum">
              <xs:complexType>
                <xs:attribute name="entry" type="r:Id" use="required"/>
                <xs:attribute name="counted" type="Number" use="required"/>
                <xs:attribute name="quorum" type="Number" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="missing-figure">
              <xs:complexType>
                <xs:attribute name="entry" type="r:Id" use="required"/>
                <xs:attribute name="figure" type="r:Id" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="undecided-tie">
              <xs:complexType>
                <xs:attribute name="entries" type="Ids" use="required"/>
                <xs:attribute name="step" type="r:Id" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="undecided-cut">
              <xs:complexType><xs:attribute name="entries" type="Ids" use="required"/></xs:complexType>
            </xs:element>
            <xs:element name="missing-earlier">
              <xs:complexType>
                <xs:attribute name="entry" type="r:Id" use="required"/>
                <xs:attribute name="round" type="r:Id" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="invalid-ballot">
              <xs:complexType>
                <xs:attribute name="judge" type="r:Id" use="required"/>
                <xs:attribute name="criterion" type="r:Id" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="disconnected-panel"><xs:complexType/></xs:element>
            <xs:element name="undecided-prize">
              <xs:complexType>
                <xs:attribute name="entries" type="Ids" use="required"/>
                <xs:attribute name="prize" type="r:Id" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="vacant-prize">
              <xs:complexType><xs:attribute name="prize" type="r:Id" use="required"/></xs:complexType>
            </xs:element>
          </xs:choice>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Standing">
    <xs:sequence><xs:element name="derivation" type="Derivation"/></xs:sequence>
    <xs:attribute name="place" type="Positive"/>
    <xs:attribute name="shown-place" type="Fraction"/>
    <xs:attribute name="tied" type="xs:boolean" use="required"/>
    <xs:attribute name="entry" type="r:Id" use="required"/>
    <xs:attribute name="result" type="Fraction"/>
    <xs:attribute name="deductions" type="r:NonNegativePoints" use="required"/>
    <xs:attribute name="decided-by" type="r:Id"/>
    <xs:attribute name="advances" type="xs:boolean" use="required"/>
    <xs:attribute name="wild-card" type="xs:boolean"/>
    <xs:attribute name="reserve" type="Positive"/>
    <xs:attribute name="prize" type="r:Id"/>
    <xs:attribute name="side-prizes" type="Ids"/>
  </xs:complexType>
  <xs:complexType name="StepValue">
    <xs:attribute name="exact" type="Fraction" use="required"/>
    <xs:attribute name="rounded" type="Fraction" use="required"/>
  </xs:complexType>
  <xs:complexType name="Derivation">
    <xs:sequence>
      <xs:element name="sheet" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="xs:string" minOccurs="0"/>
            <xs:element name="total" type="StepValue" minOccurs="0"/>
          </xs:sequence>
          <xs:attribute name="judge" type="r:Id" use="required"/>
          <xs:attribute name="state" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:enumeration value="counted"/>
                <xs:enumeration value="shadow"/>
                <xs:enumeration value="sealed"/>
                <xs:enumeration value="joint"/>
                <xs:enumeration value="incomplete"/>
                <xs:enumeration value="not-given"/>
                <xs:enumeration value="absent"/>
                <xs:enumeration value="recused"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="cause" type="Cause"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="criterion" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="value" type="StepValue" minOccurs="0"/>
            <xs:element name="panel" type="PanelLine" minOccurs="0"/>
            <xs:element name="weighted" type="StepValue" minOccurs="0"/>
          </xs:sequence>
          <xs:attribute name="id" type="r:Id" use="required"/>
          <xs:attribute name="failed" type="xs:boolean"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="panel" type="PanelLine" minOccurs="0"/>
      <xs:element name="part" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="panel" type="PanelLine" minOccurs="0"/>
            <xs:element name="performance" type="StepValue"/>
          </xs:sequence>
          <xs:attribute name="id" type="r:Id" use="required"/>
          <xs:attribute name="value" type="Fraction" use="required"/>
          <xs:attribute name="multiplier" type="r:Points"/>
          <xs:attribute name="counts" type="xs:boolean" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="dances" minOccurs="0">
        <xs:complexType>
          <xs:sequence><xs:element name="step" type="RankingStep" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="judged" type="StepValue" minOccurs="0"/>
      <xs:element name="place-points" minOccurs="0">
        <xs:complexType>
          <xs:attribute name="place" type="Fraction" use="required"/>
          <xs:attribute name="points" type="Fraction" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="own" type="StepValue" minOccurs="0"/>
      <xs:element name="carried" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence><xs:element name="added" type="StepValue"/></xs:sequence>
          <xs:attribute name="round" type="r:Id" use="required"/>
          <xs:attribute name="value" type="Fraction" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="figure" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="id" type="r:Id" use="required"/>
          <xs:attribute name="value" type="r:Points" use="required"/>
          <xs:attribute name="added" type="Fraction" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:choice minOccurs="0" maxOccurs="unbounded">
        <xs:element name="overtime">
          <xs:complexType>
            <xs:attribute name="over-ms" type="Number" use="required"/>
            <xs:attribute name="points" type="r:Points" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="undertime">
          <xs:complexType>
            <xs:attribute name="under-ms" type="Number" use="required"/>
            <xs:attribute name="points" type="r:Points" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="penalty" type="Penalty"/>
      </xs:choice>
      <xs:element name="result" type="StepValue" minOccurs="0"/>
      <xs:element name="tie" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="step" type="r:Id" use="required"/>
          <xs:attribute name="group" type="Ids" use="required"/>
          <xs:attribute name="value" type="Fraction"/>
          <xs:attribute name="decision" type="Number"/>
          <xs:attribute name="outcome" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:enumeration value="still-tied"/>
                <xs:enumeration value="skipped"/>
                <xs:enumeration value="separated"/>
                <xs:enumeration value="undecided"/>
                <xs:enumeration value="shared"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
      <xs:element name="withheld" minOccurs="0">
        <xs:annotation><xs:documentation>Why the prize of the place is not given.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:attribute name="cause" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:enumeration value="floor"/><xs:enumeration value="failed-criterion"/>
                <xs:enumeration value="decision"/><xs:enumeration value="one-per-person"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="criterion" type="r:Id"/>
          <xs:attribute name="decision" type="Number"/>
          <xs:attribute name="entry" type="r:Id"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="deductions-before-cap" type="r:NonNegativePoints" use="required"/>
    <xs:attribute name="multiplier" type="r:Points"/>
    <xs:attribute name="overruled-by" type="Number"/>
  </xs:complexType>
  <!-- How an ordinal method compared the entry with those it was level with -->
  <xs:complexType name="RankingStep">
    <xs:attribute name="rule" type="xs:string" use="required"/>
    <xs:attribute name="column" type="Number"/>
    <xs:attribute name="count" type="Number"/>
    <xs:attribute name="value" type="Fraction"/>
    <xs:attribute name="group" type="Ids"/>
  </xs:complexType>
  <xs:complexType name="PanelLine">
    <xs:sequence>
      <xs:element name="vote" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="judge" type="r:Id" use="required"/>
          <xs:attribute name="value" type="Fraction" use="required"/>
          <xs:attribute name="place" type="Fraction"/>
          <xs:attribute name="used" type="Fraction"/>
          <xs:attribute name="fate" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:enumeration value="counted"/><xs:enumeration value="dropped-high"/><xs:enumeration value="dropped-low"/>
                <xs:enumeration value="clamped"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
      <xs:element name="centre" type="StepValue" minOccurs="0"/>
      <xs:element name="step" type="RankingStep" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="trimmed" type="xs:boolean" use="required"/>
    <xs:attribute name="exact" type="Fraction" use="required"/>
    <xs:attribute name="rounded" type="Fraction" use="required"/>
  </xs:complexType>
  <xs:complexType name="PrizeGiven">
    <xs:sequence>
      <xs:element name="title" type="r:Text" maxOccurs="unbounded"/>
      <xs:element name="winner" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType><xs:attribute name="entry" type="r:Id" use="required"/></xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="id" type="r:Id" use="required"/>
    <xs:attribute name="money" type="r:Money"/>
  </xs:complexType>
  <xs:complexType name="UnitPrizeGiven">
    <xs:sequence>
      <xs:element name="title" type="r:Text" maxOccurs="unbounded"/>
      <xs:element name="winner" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType><xs:attribute name="unit" type="r:Id" use="required"/></xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="id" type="r:Id" use="required"/>
    <xs:attribute name="money" type="r:Money"/>
  </xs:complexType>
</xs:schema>

"""#
  static let xml = #"""
<?xml version="1.0" encoding="UTF-8"?>
<!-- The one attribute of the xml namespace that the contest's files use. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang">
    <xs:simpleType>
      <xs:restriction base="xs:string"><xs:enumeration value="vi"/><xs:enumeration value="en"/></xs:restriction>
    </xs:simpleType>
  </xs:attribute>
</xs:schema>

"""#
}
