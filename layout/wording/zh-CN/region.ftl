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
issue-title = { $name } 第{ $number }期
issue-number = 第{ $number }期
page-name = 第{ $number }版 { $section }
    .bare = 第{ $number }版
