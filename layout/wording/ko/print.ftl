# 한국어 지면에 찍는 말.
date-full = { $year }년 { $month }월 { $day }일 { $weekday }
weekday = { $day ->
    [1] 월요일
    [2] 화요일
    [3] 수요일
    [4] 목요일
    [5] 금요일
    [6] 토요일
   *[7] 일요일
 }
page-name = { $number }면 { $section }
    .bare = { $number }면
date-day = { $year }년 { $month } { $day }일
date-month = { $year }년 { $month }호
date-month-name = { $month }월
date-span = { $year }년 { $month } { $day }일~{ $last-day }일
    .months = { $year }년 { $month } { $day }일~{ $last-month } { $last-day }일
    .years = { $year }년 { $month } { $day }일~{ $last-year }년 { $last-month } { $last-day }일
issue-number = 제{ $number }호
    .double = 제{ $number }·{ $last }호
number-in-total = 통권 제{ $number }호
    .double = 통권 제{ $number }·{ $last }호
number-both = { $number } ({ $total })
issue-title = { $name } { $number }
pages-today = 총 { $count }면

imprint-free = 내부 자료, 무료 배포
imprint-registration = 등록번호: { $value }
    .internal = 허가번호: { $value }
imprint-postal = 우편번호: { $value }
imprint-authority = 감독: { $value }
imprint-sponsor = 주최: { $value }
imprint-publisher = 발행: { $value }
    .internal = 편집·발행: { $value }
imprint-editor = 편집장: { $value }
imprint-audience = 배포 대상: { $value }
imprint-copies = 발행 부수: { $value }부
imprint-price = 정가: { $value }
imprint-distribution = 보급: { $value }
imprint-advertising = 광고 등록: { $value }
imprint-address = 주소: { $value }
imprint-postcode = 우편번호: { $value }
imprint-telephone = 전화: { $value }
imprint-email = 전자우편: { $value }
imprint-printer = 인쇄: { $value }
    .address = 인쇄: { $value } ({ $address })
imprint-printer-address = 인쇄소: { $value }
imprint-printed = 인쇄일: { $value }
editor-of-page = { $role }: { $name }

lunar-day = 음력 { $year }년 { $month } { $day }
date-in-year = { $month }월 { $day }일
next-term = { $day } { $term }
weather-today = 날씨: { $text }

print-contents = 차례
print-page = { $number }면
print-scan = QR코드 스캔
print-follow = “{ $name }”
print-month = { $year }년 { $month }
print-colon = :{" "}

jump-to = ({ $number }면에 계속)
jump-from = ({ $number }면에서 계속)
jump-goes-on = 계속
briefs-title = 단신
bookmark-page = { $number }면
bookmark-note = 주 { $number }
