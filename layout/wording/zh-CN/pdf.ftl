# PDF文件本身：读取、转成图片。
unreadable-pdf = 这不是能读取的PDF
    .encrypted = 这个PDF加了密码
page-too-large = 按{ NUMBER($dpi, maximumFractionDigits: 1) } dpi，这一版超过{ $most }像素
hint-lower-resolution = 请改用较低的分辨率
