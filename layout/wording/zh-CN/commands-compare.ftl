# layout compare 的帮助。
cmd-compare = 比较旧、新两份（各是issue.yaml、它的文件夹或PDF）：哪些字改了，版面上哪里动了。
cmd-compare-option-output = 写成哪个文件。
cmd-compare-option-open = 是否在浏览器里打开。
