# --help 打印的页面。
help-usage = 用法：
    .options = [选项]
    .command = 命令……
help-options = 选项：
help-commands = 命令：
help-default = 默认{ $value }
help-variable = 环境变量{ $name }
help-extras = [{ $extras }]
help-required = 必写
metavar-issue = 报纸
metavar-files = 文件
metavar-folder = 文件夹
metavar-themes = [主题模板…]
metavar-file = 文件
metavar-number = 数字
metavar-text = 名称
metavar-length = 长度
metavar-code = 代码
metavar-format = 格式
metavar-lang = zh|en
metavar-url = 地址

about-layout = 用issue.yaml排出可以付印的中文报纸和内刊。
about-render = 出版：生成print.pdf、screen.pdf、page-N.png、report.json。
about-plan = 看没写版式的版是怎样自动排的，并可把版式固定下来。
about-check = 不生成文件，只检查：格式、篇幅、用字、图片。
about-proof = 校对：错别字、标点、数字、日期、姓名。
about-preview = 在浏览器里看版面，改了文件立刻重排。
about-preflight = 按印刷条件检查任何PDF。
about-impose = 把各版拼成印张。
about-new = 在文件夹里新建一期。
about-schema = 打印issue.yaml、publication.yaml、稿件或theme.yaml的JSON Schema。
about-import = 把Word、表格、网页、文本和照片导入成稿件。
about-themes = 列出主题模板。
about-fonts = 列出字体、收字和许可。
about-explain = 解释提示的代码：原因和办法。
about-info = 显示版本和文件夹：提问时请一并附上。
about-mail = 用邮件发校样或报纸。
about-web = 生成数字报。
about-compare = 看两期或两次校样之间改了什么。

cmd-render = 把报纸（issue.yaml，或它所在的文件夹）排成print.pdf、screen.pdf、page-N.png和report.json。
cmd-plan = 看报纸中没写版式的各版是怎样自动排的：各框的位置、行数和不足之处。

    自动排出的结果就是一个版式。--freeze把它写进报纸，写进去以后可以自己改。
cmd-check = 检查报纸，不生成文件：格式对不对，排不排得下，有没有字体里没有的字，图片合不合用。
cmd-proof = 校对报纸的文字：错别字、标点、数字、日期、合计、姓名、电话。

    只提示问题和改法；--fix把有把握的直接改进文件，其余不动。
cmd-preview = 在浏览器里看报纸的版面；报纸或主题模板的文件一改，立刻重排。
cmd-impose = 把PDF的各版拼成折叠以前的印张。

    2up-fold：报纸，每张四版，对折一次，层层套叠；4up-fold：报纸，每张八版，天头相对，折两次；booklet：骑马订小册子，每张四版，折叠后订脊裁切；4up-booklet：骑马订小册子，每张八版，天头相对，订脊裁切。
cmd-new = 在文件夹里新建一期，日期看文件夹的名字：issue.yaml、放稿件的stories/、放图片的photos/。上级文件夹里有publication.yaml就接着出下一期；没有就新办一份，带一期可看可改的样报。
cmd-schema = 打印issue.yaml、publication.yaml、稿件文件或theme.yaml的JSON Schema；格式写issue、publication、story或theme。
cmd-import = 把文件导入一期报纸，做成稿件：Word（.docx）、OpenDocument（.odt）、Excel（.xlsx、.csv）、微信编辑器或浏览器存的网页、文本、Markdown，连同旁边的照片和版面安排。给文件夹就导入里面的全部文件。推断了什么、略去了什么都会列出。导入过的文件改了再导入，会更新原来的稿件，并保留您改过的地方。
cmd-themes = 列出程序自带的主题模板，或写明的几套（名字，或文件夹路径）：版面、网格、文字样式、版式。加--check逐套试排，加--gallery做成带图的网页。
cmd-fonts = 列出程序自带的字体，以及文件夹里的字体（主题模板的fonts/）。
cmd-explain = 解释代码（提示前面方括号里的那个词）：说的是什么，原因，办法。不写代码就列出全部代码。
cmd-info = 显示版本和文件夹；写上一期，就列出每一项内容写在哪个文件第几行。

option-help = 显示本页。
option-version = 显示版本。
option-lang = 用什么语言；不写则看LAYOUT_LANG，再看系统的语言。
option-format = 提示用什么格式打印。
option-fix = 把有把握的改正写进文件。
option-theme = 换用别的主题模板。
option-themes-check = 试排每套主题模板：哪些用不到，哪些印不清。
option-gallery = 写一个带图的网页，列出各套主题模板。
option-themes-output = 试排的版面存到这个文件夹。
option-press = 换用别的印刷条件。
option-press-of-pdf = 印刷条件；不写则用主题模板的，没有主题模板则用newsprint。
option-theme-of-pdf = 主题模板名，或主题模板文件夹的路径；主题模板自带的印刷条件也可以用。
option-output = 写到哪个文件夹；不写则写到out/下与本期文件夹同名的文件夹。
option-dpi = page-N.png每英寸的像素数。
option-trace = 另写trace.txt：用文字列出各框和各行。
option-grid = 另写grid.pdf和grid-N.png：画上网格和各框。
option-soft-proof = 另写proof.pdf和proof-N.png（软打样）：带纸色和印刷黑，和印出来测得的一样。
option-report = 另写preflight.html：随文件一起交给印厂的检查报告。
option-page = 只看这一版；可以写几次。
option-freeze = 把排出的版式写进报纸，替换template: auto；整期编排则写入各篇的版次。
option-replan = 整期重新编排，不用上次的编排。
option-advise = 给出各版增删多少字就可以签发的办法，每个办法都试排过。
option-plan-html = 把整期编排和理由写成网页，存为这个文件。
option-port = 指定端口；不写则从8640起找一个空的。
option-open = 是否打开浏览器。
option-first-theme = 用什么主题模板。
option-new-from = 来稿的文件或文件夹：直接用来稿开一期，与layout import一样读。
option-import-issue = 这一期的文件夹或issue.yaml；没有就新建。
option-scheme = 印张怎样折。
option-paper = 纸的厚度，例如0.1mm：用来计算爬移。
option-folding = 把折手样（各印张正反面、折好后的版序）画成SVG，写到这里。
option-imposed = 写到哪个文件；不写则用PDF的文件名加上折法的名字。
metavar-old = 旧
metavar-new = 新
metavar-words = 文字
cmd-preflight = 检查PDF，一个或多个，不论是谁做的：页面框、颜色、字体、图片、总墨量、线条、字号、二维码。退出码1：不合格。
option-code = 二维码应有的内容；有几个就写几次。
option-html = 把带版面图的报告写到这里；检查多个文件时写文件夹。
about-ads = 列出广告：版位和来稿对照；做给客户看的校样。
cmd-ads = 列出一期的广告：版次、版位尺寸和来稿尺寸、合不合格；加--proof给每个客户做一页校样。退出码1：有不合格的，或排不下的。
option-ad-proof = 校样（PDF）写到哪个文件夹。
about-deliver = 做好印厂要的文件并送过去。
cmd-deliver = 按印厂的文件名（写在本期、publication.yaml或印刷条件的files里）做出送印文件，每个都是检查合格的PDF/X，附付印单（HTML、JSON）和校验码；加--to就送进文件夹。

    出过版的只照出好的样子送：出版后改动过的，一个文件也不送。送过什么记在delivered.json里。
option-to-shop = 已有的文件夹，或sftp://用户@服务器/文件夹，或mailto:某人@example.cn。
option-files = 文件怎样取名，用来代替本期写的：{"{name}-{date:%Y%m%d}-A{page:02}.pdf"}；有{"{page}"}每版一个文件，有{"{sheet}"}每张一个，都没有则整期一个。
option-sheets = 怎样拼版，同layout impose；不写则为2up-fold。
option-ppf = 每个文件另附一份CIP3墨量预览（.ppf），供印刷机预置墨键。
option-zip = 打成一个zip文件。
option-rendered = 这一期出在哪个文件夹；不写则为out/加本期文件夹名。送印文件做在其中的delivery文件夹里。
metavar-place = 地址
metavar-pattern = 写法
metavar-scheme = 拼版方式
