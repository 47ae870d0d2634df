# 日本語の紙面に刷る言葉。
date-full = { $year }年{ $month }月{ $day }日（{ $weekday }）
weekday = { $day ->
    [1] 月曜日
    [2] 火曜日
    [3] 水曜日
    [4] 木曜日
    [5] 金曜日
    [6] 土曜日
   *[7] 日曜日
 }
page-name = { $number }面 { $section }
    .bare = { $number }面
date-day = { $year }年{ $month }{ $day }日
date-month = { $year }年{ $month }号
date-month-name = { $month }月
date-span = { $year }年{ $month }{ $day }日～{ $last-day }日
    .months = { $year }年{ $month }{ $day }日～{ $last-month }{ $last-day }日
    .years = { $year }年{ $month }{ $day }日～{ $last-year }年{ $last-month }{ $last-day }日
issue-number = 第{ $number }号
    .double = 第{ $number }・{ $last }号
number-in-total = 通巻第{ $number }号
    .double = 通巻第{ $number }・{ $last }号
number-both = { $number }（{ $total }）
issue-title = { $name } { $number }
pages-today = 全{ $count }面

imprint-free = 内部資料　無料配布
imprint-registration = 登録番号：{ $value }
    .internal = 許可番号：{ $value }
imprint-postal = 郵便番号：{ $value }
imprint-authority = 監督：{ $value }
imprint-sponsor = 主催：{ $value }
imprint-publisher = 発行：{ $value }
    .internal = 編集・発行：{ $value }
imprint-editor = 編集長：{ $value }
imprint-audience = 配布先：{ $value }
imprint-copies = 発行部数：{ $value }部
imprint-price = 定価：{ $value }
imprint-distribution = 販売：{ $value }
imprint-advertising = 広告登録：{ $value }
imprint-address = 住所：{ $value }
imprint-postcode = 郵便番号：{ $value }
imprint-telephone = 電話：{ $value }
imprint-email = メール：{ $value }
imprint-printer = 印刷：{ $value }
    .address = 印刷：{ $value }（{ $address }）
imprint-printer-address = 印刷所：{ $value }
imprint-printed = 印刷日：{ $value }
editor-of-page = { $role }：{ $name }

lunar-day = 旧暦{ $year }年{ $month }{ $day }
date-in-year = { $month }月{ $day }日
next-term = { $day }{ $term }
weather-today = 天気：{ $text }

print-contents = 目次
print-page = { $number }面
print-scan = QRコードを読み取る
print-follow = 「{ $name }」
print-month = { $year }年{ $month }
print-colon = ：

jump-to = （{ $number }面に続く）
jump-from = （{ $number }面から続く）
jump-goes-on = 続き
briefs-title = 短信
bookmark-page = { $number }面
bookmark-note = 注{ $number }
