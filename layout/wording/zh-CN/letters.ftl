# 读者收到的信。
news-subject = { $title }：{ $lead }
news-corrected = 【更正版】{ $subject }
news-read = 阅读全文
news-leaf = 翻阅本期数字报
news-subscribe = 扫码订阅
news-code-alt = 订阅“{ $name }”的二维码
news-why = 您订阅了《{ $name }》，所以收到这封信。
news-leave = 退订
news-leave-at = 退订：{ $address }
news-web = 数字报：{ $address }
news-whole = 全文：{ $address }
news-place = 订阅“{ $name }”：{ $address }
news-more = 本版另有{ $count }篇

# 校样信。
proof-subject = 【校样·{ $proof }】{ $title }（{ $file }，非最终版）
proof-head = 校样　{ $proof }
proof-warning = 非最终版：供审阅，请勿付印，请勿转发给读者。
proof-preheader = { $proof }，请在付印前审阅。
proof-label =
    .date = 出版
    .proof = 校次
    .made = 打样
    .file = 文件
    .pages = 版数
    .attached = 附件
proof-line-of =
    .made = 打样：{ $words }
    .file = 文件：{ $words }
    .attached = 附件：{ $words }
proof-pages = { $count }版
proof-page-alt = { $name }的校样，{ $proof }
proof-page-changes = 绿框为改动之处（{ $count }）
proof-findings = 检查结果
proof-findings-below = 详见版面之后。
proof-findings-left = 其余{ $count }条见report.json。
proof-counts = 错误{ $errors }处　警告{ $warnings }处　说明{ $notes }条
proof-no-errors = 没有妨碍付印的问题。
proof-changes = 与上一校相比
proof-unchanged = 文字与版面都没有改动。
proof-changed = { $stories }篇文字有改动，{ $pages }个版面有变化（上一校{ $file }）。全部改动及版面对照见附件。
proof-changes-left = 其余{ $count }处见附件。
proof-piece =
    .gone = 〔删：{ $words }〕
    .added = 〔增：{ $words }〕
proof-fits = 稿件与版面
proof-column =
    .story = 稿件
    .page = 版
    .lines = 行
    .fit = 合度
proof-fit = 正好
    .over = 多{ $lines }行（{ $characters }字）
    .short = 少{ $lines }行（约{ $characters }字）
    .blank = 少{ $lines }行
proof-fit-row = 第{ $page }版　{ $title }　{ $lines }行　{ $fit }
proof-level =
    .named = { $severity }·{ $name }
proof-place = { $parts }
proof-stories = { $count }篇稿件
    .briefs = { $count }条简讯
proof-group = { $stories }有同样的问题，例如：{ $first }
proof-group-stories = { $titles }
proof-group-underset = { $stories }各空{ $least }行
    .range = { $stories }各空{ $least }至{ $most }行
proof-group-overset = { $stories }各多{ $least }行
    .range = { $stories }各多{ $least }至{ $most }行
proof-code = { $code ->
    [overset] 文字溢出
    [underset] 文字不足
    [page-overfull] 版面排不下
    [off-page] 超出成品
    [page-blank] 版面留白
    [runt] 末行孤字
    [widow] 孤行
    [stranded-heading] 背题
    [jump-unmatched] 转接不符
    [missing-glyph] 缺字
    [low-ppi] 图片精度不足
    [text-lost] 漏文
    [no-headline] 缺标题
    [empty-body] 缺正文
    [folded-body] 分段丢失
   *[other] {""}
 }

# 编辑看到的话。
verbatim = { $text }
letter-too-large = 信缩到最短仍有{ NUMBER($size, maximumFractionDigits: 0) }KB，超过{ $most }KB，邮箱会把后面截掉
hint-shorten-template = 精简主题模板里的信件模板
letter-shortened =
    .beginnings = 文字太多，信里登的是摘要，不是全文，好让信不超过{ $most }KB
    .summaries = 稿件太多，信里的摘要缩短了，好让信不超过{ $most }KB
    .headlines = 稿件太多，信里只列标题，好让信不超过{ $most }KB
    .top = 稿件太多，信里每版只列前{ $stories }篇的标题，其余见数字报，好让信不超过{ $most }KB
    .proof = 内容太多，校样信里只列出一部分，其余见附件和report.json，好让信不超过{ $most }KB
no-web-address = 信里没有指向数字报的链接
unreadable-proof = { $folder }里的第{ $number }次校样读不出来：{ $fault }
