# 校对：文字、标点、数字、日期方面的问题。
doubled-mark = “{ $found }”重复
    .several = “{ $found }”：两个点号连用
stray-mark = 一段开头就是“{ $found }”
mark-length =
    .ellipsis = 省略号是六个点（或十二个）：“{ $found }”
    .dash = 破折号占两个字：“{ $found }”
pause-mark =
    .quoted = “{ $found }”：并列的引号、书名号之间通常不用顿号（GB/T 15834 4.5.3.5）
    .etc = “{ $found }”：“等”前面不用顿号
ellipsis-and-etc = “{ $found }”：省略号和“等”意思重复，只用一个
quotation-mark =
    .colon = “{ $found }”：直接引语前用冒号（GB/T 15834 4.7）
    .two-stops = “{ $found }”：引号里外各有一个点号
headline-stop = 标题末尾不用“{ $found }”
open-end = 一段以“{ $found }”结尾
nested-marks =
    .title = 书名号里面的“{ $found }”用单书名号〈 〉（GB/T 15834 4.15）
    .quotation = 引号里面的“{ $found }”用单引号（GB/T 15834 4.8）
mixed-numeral = “{ $found }”：一个数里汉字和阿拉伯数字混用（GB/T 15835）
    .thousands = “{ $found }”：阿拉伯数字后面只可用“万”“亿”（GB/T 15835）
    .percent = “{ $found }”：汉字和阿拉伯数字混用，百分数用%（GB/T 15835）
year-zero = “{ $found }”：年份里的零写作“〇”（GB/T 15835）
short-year = “{ $found }”：年份不简写（GB/T 15835）
weekday-numeral = “{ $found }”：星期几用汉字（GB/T 15835 4.2.3）
traditional-date = “{ $found }”：农历用汉字（GB/T 15835 4.2.1）
approximate-number = “{ $found }”：概数用汉字（GB/T 15835 4.2.2）
    .pause = “{ $found }”：概数中间不用顿号（GB/T 15835）
    .several = “{ $found }”：带“几”的概数用汉字（GB/T 15835 4.2.2）
range-mark = “{ $found }”：数值范围用“—”或“～”（GB/T 15835）
dated-name = “{ $found }”：含有月日的专名中间用间隔号（GB/T 15835）
no-such-date = 没有“{ $found }”这一天
no-such-time = 没有“{ $found }”这个时间
    .part = “{ $found }”不在上午
wrong-weekday = { $date }是{ $right }，不是{ $found }
wrong-sum = 合计“{ $found }”与各项之和{ $right }不符
wrong-count = 写的是“{ $found }”，列出的是{ $named }个
name-spelt-twice = “{ $found }”在别处写作“{ $other }”
official-title = { $name }的职务是“{ $right }”，不是“{ $found }”
official-order = { $first }应排在{ $second }前面
confused-word = “{ $found }”是错别字
house-word = “{ $found }”不合本报用词
doubled-word = “{ $found }”重了
banned-word = “{ $found }”是禁用词
phone-number =
    .mobile = “{ $found }”：手机号是11位，这里是{ $digits }位
    .area = “{ $found }”：区号后面应是7位或8位，这里连区号共{ $digits }位
    .other = “{ $found }”：没有这样的{ $digits }位号码
no-address =
    .mail = “{ $found }”不是完整的邮箱地址
    .web = “{ $found }”不是正确的网址
headline-number = 标题说“{ $found }”，正文说“{ $other }”
hint-correct = 改为{ $text }
    .nothing = 删去
proof-tally = { $remarks ->
    [0] 没有发现问题。
   *[other] 共{ $remarks }处
    }{ $sure ->
    [0] {""}
   *[other] ，其中{ $sure }处可用layout proof --fix直接改正。
    }
proof-fixed = { $file }：改正{ $count }处
proof-put-back = 改后的文件读不了，{ $file }已恢复原样。
