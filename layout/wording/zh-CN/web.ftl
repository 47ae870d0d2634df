# 数字报上读者看到的字。
web-skip = 跳到正文
web-pages = 版面
web-subscribe = 订阅“{ $name }”
web-download = 下载本期PDF
web-description = { $title }（{ $date }）{ $page }：
web-between = ；
web-front = { $title }头版
web-picture-of = { $page }版面图
web-page-alt = { $page }的版面
web-picture = 图片
web-continued = 上接第{ $page }版
web-ad = 广告：{ $words }
web-turn-pages = 翻版
web-page-before = 上一版
web-page-after = 下一版
web-help = 点按版面上的文章即可阅读；键盘 ← → 翻版。
web-place = 在报纸上的位置
web-place-on = 在{ $page }的版面上看
web-turn-stories = 前后文章
web-story-before = 上一篇
web-story-after = 下一篇
web-numbers-between = 、

# 编辑看到的话。
folder-in-use = { $folder }里有不是数字报的文件
    .file = { $file }不是数字报的文件，却占了它的位置
hint-empty-folder = 换一个空文件夹，或一个新名字
