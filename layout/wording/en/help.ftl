# The pages that --help prints.
help-usage = Usage:{" "}
    .options = [OPTIONS]
    .command = COMMAND …
help-options = Options:
help-commands = Commands:
help-default = default: { $value }
help-variable = variable: { $name }
help-extras = [{ $extras }]
help-required = required
metavar-issue = ISSUE
metavar-files = FILES
metavar-folder = FOLDER
metavar-themes = [THEME…]
metavar-file = FILE
metavar-number = NUMBER
metavar-text = NAME
metavar-length = LENGTH
metavar-code = CODE
metavar-format = FORMAT
metavar-lang = zh|en
metavar-url = URL

about-layout = Print-ready newsletters and newspapers in Chinese, from an issue.yaml.
about-render = Render an issue: print.pdf, screen.pdf, page-N.png, report.json.
about-plan = Show how pages without a template are planned, and freeze their plans.
about-check = Check an issue without making files: format, fit, characters, pictures.
about-proof = Proofread an issue: words, marks, numbers, dates, names.
about-preview = Show an issue in the browser, and again whenever a file changes.
about-preflight = Judge any PDF against a printing condition.
about-impose = Arrange pages into printer's spreads.
about-new = Start a new issue in a folder.
about-schema = Print the JSON Schema of issue.yaml, publication.yaml, stories or theme.yaml.
about-import = Make stories of Word files, sheets, web pages, texts and photos.
about-themes = List the themes.
about-fonts = List the faces, what they cover and their licence.
about-explain = Explain a finding's code: cause and cure.
about-info = Show versions and folders: what to send along with a question.
about-mail = Send an issue by email, as a proof or a newsletter.
about-web = Write the web edition (数字报).
about-compare = Show what changed between two issues or proofs.

cmd-render = Render ISSUE (an issue.yaml, or its folder) into print.pdf, screen.pdf, page-N.png and report.json.
cmd-plan = Show how the pages of ISSUE that name no template are planned: boxes, lines, and what is amiss.

    A plan is a page template. --freeze writes it into the issue, where it may be changed by hand.
cmd-check = Check ISSUE without making files: its format, whether it fits, characters without glyph, its pictures.
cmd-proof = Proofread the texts of ISSUE: words, marks, numbers, dates, sums, names, telephone numbers.

    What it finds it only tells, with what would be right; --fix writes into the files what is sure, and nothing else.
cmd-preview = Show ISSUE in the browser, and render it again whenever a file of it or of its theme changes.
cmd-impose = Arrange the pages of PDF on sheets, as they are printed before folding.

    2up-fold: newspaper, sheets of four pages, folded once and laid into one another; 4up-fold: newspaper, sheets of eight pages, heads together, folded twice; booklet: sheets of four pages, folded, stitched through the spine and cut; 4up-booklet: booklet from sheets of eight pages, heads together, stitched and cut.
cmd-new = Start a new issue in FOLDER, of the day that its name says: issue.yaml, stories/, photos/. In a publication it continues that; without one it begins one, with an issue to look at and write over.
cmd-schema = Print the JSON Schema of issue.yaml, publication.yaml, a story's file or theme.yaml; FORMAT is issue, publication, story or theme.
cmd-import = Make stories of FILES and put them into an issue: Word (.docx), OpenDocument (.odt), Excel (.xlsx, .csv), web pages as WeChat's editor or a browser saves them, text, Markdown; photos and a page list beside them. Folders are taken with all that is in them. What was guessed and what was left out is told. A file that was imported before brings its story up to date and keeps what you have changed since.
cmd-themes = List the themes that ship with the program, or those named (a name, or the path of a folder): page, grid, text styles, page templates. With --check each is tried out, with --gallery shown on an HTML page.
cmd-fonts = List the faces that ship with the program, and those in FOLDER (a theme's fonts/).
cmd-explain = Explain CODE, which stands in brackets before a finding: what it says, its cause and its cure. Without CODE, list them all.
cmd-info = Show versions and folders; with ISSUE, where each of its values comes from: file and line.

option-help = Show this page.
option-version = Show the version.
option-lang = The language of what is said; else that of LAYOUT_LANG, else the system's.
option-format = How findings are printed.
option-fix = Write the sure corrections into the files.
option-theme = Another theme than the issue's.
option-themes-check = Try each theme out: set a specimen, tell what nothing reaches and what the press prints badly.
option-gallery = Write an HTML page of the themes with pictures.
option-themes-output = Keep the specimens' pages in this folder.
option-press = Another printing condition than the theme's.
option-press-of-pdf = The printing condition; else the theme's, else newsprint.
option-theme-of-pdf = A theme whose own printing conditions are known too: a name, or the path of its folder.
option-output = Folder to write; else out/ and the name of the issue's folder.
option-dpi = Pixels per inch of page-N.png.
option-trace = Write trace.txt too: boxes and lines as text.
option-grid = Write grid.pdf and grid-N.png too: the grid and the boxes drawn over.
option-soft-proof = Write proof.pdf and proof-N.png too: pages as they measure in print, with the paper’s white and the inks’ black.
option-report = Write preflight.html too: the report to send along with the job.
option-page = Only this page; may be repeated.
option-freeze = Write the plans into the issue, in place of template: auto; or the page of each story.
option-replan = Plan the whole issue afresh, whatever the kept plan says.
option-advise = Say what to write more or cut so that planned pages may be signed: each way is tried.
option-plan-html = Write the plan of the whole issue with its reasons into this HTML file.
option-port = Instead of the first free one from 8640.
option-open = Open the browser, or do not.
option-first-theme = The theme it starts with.
option-new-from = Files or a folder as they were sent: the issue begins with what is in them, as layout import has it.
option-import-issue = The issue: its folder or its issue.yaml, which is begun where there is none.
option-scheme = How the sheets are folded.
option-paper = Thickness of the paper, such as 0.1mm: how far pages creep.
option-folding = Draw the sheets and the folded copy, with the pages as they lie, into this SVG file.
option-imposed = File to write; else the name of the PDF with that of the scheme.
metavar-old = OLD
metavar-new = NEW
metavar-words = WORDS
cmd-preflight = Judge PDFs, ours or anyone's, as many as there are: boxes, colours, fonts, pictures, ink, lines, type, QR codes. Exit code 1: one failed.
option-code = What the QR codes are to say; repeat for each.
option-html = Write the report with page pictures here; of several files, into this folder.
about-ads = List the advertisements, booked against delivered, and make proofs for clients.
cmd-ads = List the advertisements of an issue: page, size booked and delivered, whether each will print; with --proof, a page for each that its client can be sent. Exit code 1: one was refused or has no place.
option-ad-proof = A folder to write a proof into for each (PDF).
about-deliver = Make the files that the print shop wants, and bring them there.
cmd-deliver = Make an issue’s files as the print shop names them (files: of the issue, its publication or the printing condition), each a PDF/X that passes preflight, with a job ticket (HTML, JSON) and checksums; with --to, bring them into a folder.

    An issue that was rendered goes out only as it was rendered: where it has changed since, nothing is sent. What was sent stands in delivered.json.
option-to-shop = A folder that is there, sftp://user@server/folder, or mailto:somebody@example.cn.
option-files = How the files are named, instead of what the issue says: {"{name}-{date:%Y%m%d}-A{page:02}.pdf"}; with {"{page}"} one a page, with {"{sheet}"} one a sheet, else one an issue.
option-sheets = How pages lie on the sheets, as layout impose has it; else 2up-fold.
option-ppf = With ink-key previews for the press, a CIP3 file (.ppf) beside each.
option-zip = One zip file instead of many.
option-rendered = Where the issue is rendered; else out/ and the name of the issue's folder. The files are made in its folder delivery.
metavar-place = PLACE
metavar-pattern = PATTERN
metavar-scheme = SCHEME
