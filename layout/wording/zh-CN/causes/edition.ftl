screen-template = 主题模板里网页或信的模板（templates/）有语法错，或用了没有的名字。
    .cure = 照所给的行改模板；不要这个模板，就用程序自带的。
screen-text = 主题模板里数字报或信的模板（templates/web、templates/mail）漏登、隐藏、重复了稿件的文字，或打乱了次序。
    .cure = 让模板把每段文字登一遍，正文照原来的次序，可参照程序自带的模板。数字报没有写出，信没有发出；只有标题的信照发。
bad-web-address = 网址没有写https://，或里面有空格、问号，照它做出的链接都打不开。
    .cure = 写完整的网址，如https://paper.example.cn/112。
