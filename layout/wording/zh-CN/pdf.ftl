# PDF文件本身：读取、转成图片。
unreadable-pdf = 这不是能读取的PDF
    .encrypted = 这个PDF加了密码
    .file = { $file }已损坏，不能当PDF读取
    .file-encrypted = { $file }加了密码
    .page = { $file }的第{ $number }页无法读取
hint-export-again = 请重新导出
hint-no-password = 请重新导出，不设密码
page-too-large = 按{ NUMBER($dpi, maximumFractionDigits: 1) } dpi，这一版超过{ $most }像素
hint-lower-resolution = 请改用较低的分辨率
unread-file = { $file }没有读完：{ $why }
    .time = 用时过长
    .memory = 占用内存过多
    .crash = 读取时程序中断
hint-simplify-file = 简化图形后重新导出，或分成几个文件
