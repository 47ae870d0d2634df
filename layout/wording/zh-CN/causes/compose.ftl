overfull-line = 有不能断开的内容比一行还宽。
    .cure = 缩小字号或排得宽些，或让它能断开。
forbidden-break = 行太窄，只好断在clreq不许断的地方。
    .cure = 缩小字号或排得宽些。
underfull-line = 这一行没有可以拉开的空隙，例如网址中间。
    .cure = 换个说法，让断行落在别处。
loose-line = 这一行要拉开半个字以上才能排满。
    .cure = 换个说法：附近的词长一点或短一点就行。
