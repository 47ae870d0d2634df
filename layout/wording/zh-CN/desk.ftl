# 即时预览。
preview-title = 版面预览
preview-busy = 正在排版……
preview-page = 第#版
preview-gone = 预览已停止，重新运行后本页会自动接上
preview-foreign = 只有本机可以看
preview-proof = 校对
preview-no-remarks = 没有校对意见。
preview-correct = 改正
preview-correct-sure = 改正有把握的#处
preview-corrected = 改正了#处。
preview-what = { $drawn ->
    [drawn] 共{ $pages }版
    [last] 显示的是上一次排好的版面
   *[none] 还没有版面
}
preview-summary = { $what } · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) }秒 · { $time }
preview-faults = 有问题 · { $summary }
port-in-use = 端口{ $port }用不了：{ $reason }
    .all = 端口{ $first }到{ $last }都被占用了
hint-name-a-port = 请关掉另一个预览，或用--port另指定一个端口
hint-leave-port-out = 请关掉占用它的程序，或不写--port
