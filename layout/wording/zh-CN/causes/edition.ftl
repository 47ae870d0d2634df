screen-template = 主题模板里网页或信的模板（templates/）有语法错，或用了没有的名字。
    .cure = 照所给的行改模板；不要这个模板，就用程序自带的。
bad-web-address = 网址没有写https://，或里面有空格、问号，照它做出的链接都打不开。
    .cure = 写完整的网址，如https://paper.example.cn/112。
