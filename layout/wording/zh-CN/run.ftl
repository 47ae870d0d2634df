# 一次运行：文件、第二进程、意外。
not-written = { $folder }写不进去：{ $reason }
hint-close-files = 请关掉打开着其中文件的程序，再看看有没有写入权限、磁盘有没有空间
worker-stopped = 第二进程中途停了（退出码{ $status }）
hint-memory = 请看看内存够不够
fault = 程序出了错（{ $kind }），开发人员要的材料在{ $file }
    .unwritten = 程序出了错（{ $kind }）
hint-report-fault = 请把这个文件发给维护程序的人，里面没有稿件的文字
reason = { $name ->
    [ENOENT] 没有这个文件或文件夹
    [EACCES] 没有读写权限
    [EPERM] 没有权限
    [EROFS] 这个磁盘只能读
    [ENOSPC] 磁盘满了
    [EDQUOT] 磁盘配额用完了
    [EISDIR] 这是一个文件夹
    [ENOTDIR] 路径当中有一段不是文件夹
    [EEXIST] 已经有了
    [EBUSY] 别的程序正在用
    [ENAMETOOLONG] 名字太长
    [ELOOP] 链接绕成了圈
    [EINVAL] 不能用这样的名字
    [EMFILE] 打开的文件太多
    [EIO] 磁盘有故障
    [ECONNREFUSED] 对方没有应答
    [ECONNRESET] 连接断了
    [ETIMEDOUT] 对方迟迟没有应答
    [EADDRINUSE] 别的程序正在用
   *[other] { $text }
}
too-much-work = 处理这个文件用时过长，已经停止
    .memory = 处理这个文件占用内存过多，已经停止
    .crash = 处理这个文件的程序意外中断
hint-too-much-work = 请简化这个文件，或撤去最近的改动
artwork-fault = { $file }：{ $fault }
artwork-of = { $client }的{ $file }
artwork-bleed = { $file }没有出血，版位却要裁切
hint-artwork-bleed = 请对方加{ $bleed }毫米出血
hint-convert-artwork = 也可以在本期或报刊的press:里写ads: convert，由程序分色
spot-fallbacks = 专色“{ $name }”写了两种不同的cmyk:
hint-one-fallback = 同一种专色请写一样的四色；要淡一些的写tint:
too-many-spots = 专色有{ $names }，{ $press }最多印{ $most }种
hint-fewer-spots = 请把一些改写成cmyk(…)，或换一种能印更多专色的印刷条件
unknown-colour = 主题模板{ $theme }里没有“{ $name }”这种颜色
hint-theme-colours = 它的颜色有：{ $names }

# 广告
ads-none = 本期没有广告
ads-row = 第{ $number }版  { $ad }：版位{ $booked }，来稿{ $delivered }：{ $verdict }
ads-delivered = { NUMBER($width, maximumFractionDigits: 1) }×{ NUMBER($height, maximumFractionDigits: 1) }毫米
    .bleed = { NUMBER($width, maximumFractionDigits: 1) }×{ NUMBER($height, maximumFractionDigits: 1) }毫米，出血{ NUMBER($bleed, maximumFractionDigits: 1) }毫米
    .drawing = 矢量图（SVG）
    .lost = 打不开
    .pixels = { $width }×{ $height }像素，按版位{ $ppi } ppi
ads-verdict = 合格
    .remarks = 合格，有提醒
    .refused = 不合格
    .unplaced = 版面上排不下
ads-proof-written = 校样：{ $file }
ad-proof = 广告校样
ad-proof-paper = 刊登报刊
ad-proof-page = 版次
ad-proof-client = 客户
ad-proof-file = 文件
ad-proof-booked = 版位
ad-proof-delivered = 来稿
ad-proof-press = 颜色模拟
ad-proof-verdict = 检查结论
ad-proof-finding = 需要修改
ad-proof-signed = 客户确认
    .line = 同意刊登　　签名：　　　　　　　　日期：

# 文字的语言和字体。
other-script = 这篇稿件{ $more -> 
    [0] {""} 
   *[other] 和另外{ $more }篇
 }是繁体字（“{ $text }”等{ $count }个），却按简体中文排
    .simplified = 这篇稿件{ $more -> 
    [0] {""} 
   *[other] 和另外{ $more }篇
 }是简体字（“{ $text }”等{ $count }个），却按繁体中文排
hint-lang-traditional = 在稿件、本期或报刊里写lang: zh-Hant-TW或zh-Hant-HK
hint-lang-simplified = 在这篇稿件里写lang: zh-Hans
face-region = { $families }的字形和标点不是{ $tongue }的
hint-face-region = 把该地区的字体（如Noto Serif TC、Noto Sans HK）放进fonts/，在主题模板的faces:里写上
language = { $tag ->
    [zh-CN] 简体中文
    [zh-TW] 台湾繁体中文
    [zh-HK] 香港繁体中文
    [ja] 日文
    [ko] 韩文
   *[other] { $tag }
 }
