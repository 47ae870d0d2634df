# 日期、期号、版次。
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

# 一期的日期：一天、一个月、几天。
date-day = { $year }年{ $month }{ $day }日
date-month = { $year }年{ $month }号
date-month-name = { $month }月
date-span = { $year }年{ $month }{ $day }日—{ $last-day }日
    .months = { $year }年{ $month }{ $day }日—{ $last-month }{ $last-day }日
    .years = { $year }年{ $month }{ $day }日—{ $last-year }年{ $last-month }{ $last-day }日
issue-number = 第{ $number }期
    .double = 第{ $number }—{ $last }期
number-in-total = 总第{ $number }期
    .double = 总第{ $number }—{ $last }期
number-both = { $number }（{ $total }）
issue-title = { $name } { $number }
pages-today = 今日{ $count }版

# 版本记录，各项连标签。
imprint-free = 内部资料　免费交流
imprint-registration = 国内统一连续出版物号：{ $value }
    .internal = 准印证号：{ $value }
imprint-postal = 邮发代号：{ $value }
imprint-authority = 主管：{ $value }
imprint-sponsor = 主办：{ $value }
imprint-publisher = 出版：{ $value }
    .internal = 编印单位：{ $value }
imprint-editor = 总编辑：{ $value }
imprint-audience = 发送对象：{ $value }
imprint-copies = 印数：{ $value }份
imprint-price = 定价：{ $value }
imprint-distribution = 发行：{ $value }
imprint-advertising = 广告发布登记：{ $value }
imprint-address = 地址：{ $value }
imprint-postcode = 邮编：{ $value }
imprint-telephone = 电话：{ $value }
imprint-email = 电子邮箱：{ $value }
imprint-printer = 印刷单位：{ $value }
    .address = 印刷单位：{ $value }（{ $address }）
imprint-printer-address = 印刷地址：{ $value }
imprint-printed = 印刷日期：{ $value }
editor-of-page = { $role }：{ $name }

# 农历和天气。
lunar-day = 农历{ $year }年{ $month }{ $day }
date-in-year = { $month }月{ $day }日
next-term = { $day }{ $term }
weather-today = 天气：{ $text }

# 报头、报眉和导读里程序自己的话。
print-contents = 导读
print-page = { $number }版
print-scan = 扫描二维码
print-follow = 关注“{ $name }”
print-month = { $year }年{ $month }
print-colon = ：
