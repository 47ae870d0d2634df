screen-template = A template of the theme for the web edition or a letter (templates/) has a syntax error, or uses a name that there is not.
    .cure = Mend the template at the line given; without it the one that ships is used.
screen-text = A template of the theme for the web edition or the letter (templates/web, templates/mail) leaves out, hides, doubles or moves texts of stories.
    .cure = Let it print every text once and a body in its order, as the templates that ship do. Nothing was written or sent.
bad-web-address = The address lacks its https://, or holds a blank or a question mark: links made of it would lead nowhere.
    .cure = Write the whole address, such as https://paper.example.cn/112.
