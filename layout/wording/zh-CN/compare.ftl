# 两稿之间的改动。
compare-page = 改动：{ $title } { $old } → { $new }
compare-head = { $title }：两稿之间的改动
compare-state =
    .old = 旧稿 { $title }（{ $file }）
    .new = 新稿 { $title }（{ $file }）
compare-same = 两稿的文字与版面完全相同。
compare-stories = 文字改动　{ $count }篇
compare-pages = 版面改动　{ $count }版
compare-marks =
    .old = 旧稿中改动之处
    .new = 新稿中改动之处
compare-page-head = 第{ $page }版　{ $places }处
    .added = 第{ $page }版（新增）
    .gone = 第{ $page }版（撤下）
compare-side =
    .old = 旧：{ $title }（{ $file }）
    .new = 新：{ $title }（{ $file }）
compare-side-alt = 第{ $page }版，{ $label }
compare-moved = 第{ $old }版 → 第{ $new }版
compare-count = 增{ $added }字，删{ $gone }字
fate = { $fate ->
    [added] 新增
    [gone] 撤下
    [moved] 移版
   *[changed] 有改动
 }
part-name = { $role ->
    [kicker] 引题
    [headline] 标题
    [deck] 副题
    [byline] 作者
    [body] 正文
    [credit] 来源
    [caption] 图片说明
    [photo-credit] 图片作者
    [column] 栏题
    [page] 版面文字
    [summary] 摘要
   *[other] { $role }
 }
unreadable-snapshot = 校样的记录读不出来：{ $fault }
