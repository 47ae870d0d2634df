# The newslist: an issue of which only the number of pages is said.
record-filler = 补白
record-section = 版面名称
kind-pages = 版数（1到{ $most }），或各版的列表
kind-listed = 稿件或稿件的文件名
known-sections = 版面名称
list-without-count = pages:已逐版写明，不能再写{ $field }
hint-page-number = 只写版数（如pages: 8），或把它写到各版里去
list-empty = 共{ $count }版，却没有稿件可排
hint-stories-below = 在下面写stories:，最重要的稿件排在最前
page-beyond = 没有第{ $number }版
hint-page-beyond = 本期共{ $most }版
unknown-section = 没有叫“{ $section }”的版面
page-twice = 第{ $number }版同时归“{ $one }”和“{ $other }”两个版面
hint-one-section = 只归其中一个

# What is printed.
briefs-title = 简讯

# The plan.
section-no-page = 没有版面可以给“{ $section }”
hint-section-pages = 写明它占哪几版（pages: [7]），或增加版数
story-held = “{ $name }”留到下一期：本期排不下
hint-held = 一定要本期登的，写上page:
issue-overfull = 本期约多{ $characters }字（{ $pages }）
issue-underfull = 本期约缺{ $characters }字（{ $pages }）
plan-pages = { $count ->
       *[other] 第{ $numbers }版
    }
hint-hold-stories = 缓发（hold: yes）：{ $names }{ $more ->
        [0] {""}
       *[other] 等，另有{ $more }篇
    }
hint-cut-stories = 删{ $cuts }{ $more ->
        [0] {""}
       *[other] ，另有{ $more }篇
    }
plan-cut = “{ $name }”{ $characters }字
hint-room-elsewhere = { $pages }还容得下约{ $characters }字：用page:或section:移过去
hint-let-jump = 接排到后面的版（jump: yes）：{ $names }
hint-more-pages = 改为{ $count }版
hint-add-to-page = 第{ $number }版：补约{ $characters }字、放大照片或加一条广告
hint-fewer-pages = 改为{ $count }版
hint-more-fillers = 在fillers:里备几条补白
plan-why-page = 编辑指定第{ $number }版
plan-why-sold = 广告订的是这一版
plan-why-filler = 补白
plan-why-first = 全期最重要，作头版头条
plan-why-lead = 本版最重要，作头条
plan-why-section = 属“{ $section }”
plan-why-related = 与“{ $name }”相关
plan-why-brief = 短稿，编入简讯
plan-why-room = 按版面余缺排入
plan-why-kept = 上次就排在这里
plan-why-held = 可缓发，本期排不下

# The plan shown.
plan-title = { $name }第{ $number }期：编排
plan-sheet-page = 第{ $number }版{ $section }：占{ $share }%
    .plain = 第{ $number }版：占{ $share }%
plan-held = 留到下一期
plan-column-what = 稿件
plan-column-share = 占本版
plan-column-why = 理由
plan-html = 附理由的编排表在{ $file }
plan-places-frozen = 各篇的版次已写入{ $file }
plan-elsewhere = { $file }里列的稿件各期都用，版次没有写进去

# The kept plan.
plan-file =
    .damaged = 上次的编排文件已损坏，没有采用：本期重新编排
    .version = 上次的编排是另一版本的程序留下的：本期重新编排
    .other = 这是另一期的编排：本期重新编排
    .unreadable = 上次的编排读不出来：{ $reason }
    .unwritten = 编排存不下来：{ $reason }
plan-afresh = 增减的稿件太多：本期重新编排
plan-hurried = { $count ->
       *[other] 第{ $numbers }版多试几种稿件搭配也许能排得更好；渲染时等不了那么久
    }
hint-replan = 稿件齐了以后加上--replan运行layout plan：多试几倍，最多一分钟
plan-moved = 与上次编排相比：移动{ $moves }篇，重排{ $pages }个版
plan-move = “{ $name }”从第{ $one }版移到第{ $other }版
plan-anew = { $count ->
       *[other] 重排第{ $numbers }版
    }
plan-slot = { $slot ->
        [masthead] 报头
        [folio] 报眉
        [contents] 导读
        [notice] 告示
        [standing-head] 栏题
        [photo] 图片
        [ad] 广告
       *[other] { $slot }
    }

# 头版导读。
record-contents = 导读的一条
kind-wish = 稿件号，或带story、title的一组
contents-dropped = 导读点到的“{ $id }”哪一版也没有，这一条不印
    .held = 导读点到的“{ $id }”缓发了，这一条不印
hint-contents-held = 换一篇稿件，或给它指定版次（page: 3）
