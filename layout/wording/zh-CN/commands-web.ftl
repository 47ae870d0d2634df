# layout web 的帮助和结果。
cmd-web = 把报纸做成数字报：一个静态网页文件夹，版面可点读，每篇文章一页。
cmd-web-option-output = 写到哪个文件夹；不写就是out/下以本期文件夹名加“-web”的文件夹。
cmd-web-option-url = 数字报将来的网址，供分享的链接用：https://…
cmd-web-option-pdf = 读者是否可以下载screen.pdf。
cmd-web-not-written = 没有写成：{ $tally }
cmd-web-written = { $index }（共{ $files }个文件）
