# 繁體中文報刊上印的話：日期、期號、版次、轉版。
date-full = { $year }年{ $month }月{ $day }日 { $weekday }
weekday = 星期{ $day ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
   *[7] 日
 }
page-name = 第{ $number }版 { $section }
    .bare = 第{ $number }版

date-day = { $year }年{ $month }{ $day }日
date-month = { $year }年{ $month }號
date-month-name = { $month }月
date-span = { $year }年{ $month }{ $day }日—{ $last-day }日
    .months = { $year }年{ $month }{ $day }日—{ $last-month }{ $last-day }日
    .years = { $year }年{ $month }{ $day }日—{ $last-year }年{ $last-month }{ $last-day }日
issue-number = 第{ $number }期
    .double = 第{ $number }—{ $last }期
number-in-total = 總第{ $number }期
    .double = 總第{ $number }—{ $last }期
number-both = { $number }（{ $total }）
issue-title = { $name } { $number }
pages-today = 今日{ $count }版

imprint-free = 內部資料　免費交流
imprint-registration = 國內統一連續出版物號：{ $value }
    .internal = 准印證號：{ $value }
imprint-postal = 郵發代號：{ $value }
imprint-authority = 主管：{ $value }
imprint-sponsor = 主辦：{ $value }
imprint-publisher = 出版：{ $value }
    .internal = 編印單位：{ $value }
imprint-editor = 總編輯：{ $value }
imprint-audience = 發送對象：{ $value }
imprint-copies = 印數：{ $value }份
imprint-price = 定價：{ $value }
imprint-distribution = 發行：{ $value }
imprint-advertising = 廣告發布登記：{ $value }
imprint-address = 地址：{ $value }
imprint-postcode = 郵遞區號：{ $value }
imprint-telephone = 電話：{ $value }
imprint-email = 電子郵件：{ $value }
imprint-printer = 承印：{ $value }
    .address = 承印：{ $value }（{ $address }）
imprint-printer-address = 印刷地址：{ $value }
imprint-printed = 印刷日期：{ $value }
editor-of-page = { $role }：{ $name }

lunar-day = 農曆{ $year }年{ $month }{ $day }
date-in-year = { $month }月{ $day }日
next-term = { $day }{ $term }
weather-today = 天氣：{ $text }

print-contents = 導讀
print-page = { $number }版
print-scan = 掃描QR碼
print-follow = 關注「{ $name }」
print-month = { $year }年{ $month }
print-colon = ：

jump-to = （下轉第{ $number }版）
jump-from = （上接第{ $number }版）
jump-goes-on = 續
briefs-title = 簡訊
bookmark-page = 第{ $number }版
bookmark-note = 註{ $number }
