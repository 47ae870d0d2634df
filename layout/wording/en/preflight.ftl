# Preflight: what each rule's fault is called ($measured: what was found), why it is looked for (cause), what to do (cure).

preflight-file-broken = The file cannot be read as a PDF{ $measured }
    .cause = It is no PDF, or so damaged that not even its pages can be told.
    .cure = Export the PDF again, and mind that it is sent whole.
preflight-file-damaged = The file's structure is damaged and had to be guessed{ $measured }
    .cause = Every program guesses otherwise at what is damaged: the plates may differ from the screen.
    .cure = Export the PDF again; do not print a repaired copy.
preflight-file-unfinished = The file was too complex to be judged to its end{ $measured }
    .cause = It holds too much drawing, nests too deep or swells too far when unpacked; what was not read cannot pass.
    .cure = Simplify the drawings and export again, or look at it yourself.
preflight-encrypted = The file is encrypted{ $measured }
    .cause = A shop cannot open an encrypted file, or may not impose it.
    .cure = Take password and restrictions away and export again.
preflight-pdf-version = The PDF version is too new{ $measured }
    .cause = The level of PDF/X that the printing condition asks for builds on an older version of PDF.
    .cure = Export at the level of PDF/X that the printing condition names.
preflight-object-streams = Objects lie in compressed streams, which PDF 1.4 has not{ $measured }
    .cause = Older plate setters cannot read compressed objects.
    .cure = Turn object streams off when saving.
preflight-file-id = The file has no ID{ $measured }
    .cause = PDF/X asks for an /ID, by which a corrected file is told from the one before.
    .cure = Export as PDF/X, with a program that writes /ID.
preflight-pdfx-version = The file does not say that it is the PDF/X that is asked for{ $measured }
    .cause = It does not call itself PDF/X, or names another level, so that no shop can rely on it.
    .cure = Export as PDF/X, not as a plain PDF.
preflight-trapped = The file does not say whether it is trapped{ $measured }
    .cause = The shop must know whether trapping is still to be done, so that it is done once.
    .cure = Write Trapped: True or False.
preflight-info-missing = An entry of the document's information is missing or malformed{ $measured }
    .cause = PDF/X asks for the title and for the dates of creation and of the last change.
    .cure = Write title, creation date and modification date.
preflight-metadata-broken = The XMP metadata cannot be read{ $measured }
    .cause = The metadata is no well-formed XML, or a PDF/X-4 file has none.
    .cure = Write the metadata anew.
preflight-metadata-disagrees = The XMP metadata and the information dictionary disagree{ $measured }
    .cause = The same thing is told in two ways, and nobody knows which counts.
    .cure = Let both say the same.
preflight-actions = The file holds actions{ $measured }
    .cause = A file for print may do nothing when it is opened or turned over.
    .cure = Delete the actions and export again.
preflight-javascript = The file holds JavaScript{ $measured }
    .cause = A file for print may hold no script.
    .cure = Delete the scripts.
preflight-form-fields = The file holds form fields{ $measured }
    .cause = What a form field looks like is up to the program that opens it.
    .cure = Flatten the form.
preflight-embedded-files = The file holds attachments{ $measured }
    .cause = PDF/X-1a allows no attachments.
    .cure = Delete the attachments.
preflight-layers = The file holds layers (optional content){ $measured }
    .cause = A layer may be switched off, and then part of the page does not print.
    .cure = Merge the layers.
preflight-no-pages = The file has no pages{ $measured }
    .cause = There is nothing in it to print.
    .cure = Export the PDF again.

preflight-intent-missing = The PDF/X output intent is missing{ $measured }
    .cause = Without it nobody knows for which paper and inks the colours were separated.
    .cure = Write the output intent of the printing condition, with its ICC profile.
preflight-intent-several = There are several PDF/X output intents{ $measured }
    .cause = A file can be separated for one printing condition only.
    .cure = Keep one.
preflight-intent-entry = The output intent lacks an entry{ $measured }
    .cause = Without the entry the shop cannot tell which printing condition is meant.
    .cure = Write OutputConditionIdentifier, RegistryName and Info.
preflight-intent-condition = The output intent names another printing condition{ $measured }
    .cause = The file was separated for other paper or another press: ink and gray balance will be wrong.
    .cure = Separate and export anew for the condition that the shop names.
preflight-intent-profile = The output intent's ICC profile is missing or unfit{ $measured }
    .cause = Without a CMYK output profile the file can neither be proofed nor its colours checked.
    .cure = Embed the shop's CMYK output profile.
preflight-intent-profile-differs = The output intent's profile is not the condition's own{ $measured }
    .cause = The name is the same but not the content: it may be another version of the profile.
    .cure = Make sure which profile the colours were separated with.

preflight-trim-box = The page has no trim box, or an art box beside it{ $measured }
    .cause = Without a trim box nobody knows where to cut.
    .cure = Write a trim box.
preflight-box-order = The page boxes do not lie inside one another{ $measured }
    .cause = The trim box must lie inside the bleed box, and that inside the media box.
    .cure = Put them in order: TrimBox ⊂ BleedBox ⊂ MediaBox.
preflight-crop-box = The crop box hides part of the trimmed page{ $measured }
    .cause = Some programs print only what lies inside the crop box.
    .cure = Delete the CropBox, or make it as large as the MediaBox.
preflight-page-size = The page's trim size differs{ $measured }
    .cause = It is not the size of the other pages, or not the one asked for: it will not fit when imposed.
    .cure = Check the size of the page.
preflight-page-scaling = The page is scaled by UserUnit{ $measured }
    .cause = Many shops' programs ignore UserUnit and print the page at another size.
    .cure = Export at the real size.
preflight-page-empty = The page is empty{ $measured }
    .cause = Nothing on it prints.
    .cure = Make sure that it is blank on purpose.
preflight-annotation = An annotation lies on the page{ $measured }
    .cause = It may print, and PDF/X allows none within the bleed.
    .cure = Delete links and comments.

preflight-content-broken = The page's content is malformed{ $measured }
    .cause = Drawing operators are incomplete or ill-formed, and every program draws them otherwise.
    .cure = Export again.
preflight-resource-missing = The page refers to something that is not in the file{ $measured }
    .cause = A picture, font or pattern is not there: its place stays empty.
    .cure = Export again.
preflight-operator = The page uses an operator that PDF does not have{ $measured }
    .cause = Such an operator is skipped, and what it should draw is not drawn.
    .cure = Export again.
preflight-postscript = The page holds PostScript{ $measured }
    .cause = Today's plate setters run no PostScript inside a PDF.
    .cure = Flatten it and export again.
preflight-opi = A picture is a stand-in for one outside the file (OPI){ $measured }
    .cause = Only the stand-in is in the file; printed it will be coarse.
    .cure = Place the picture itself.
preflight-external = The page refers to content outside the file{ $measured }
    .cause = The shop does not have that file.
    .cure = Embed all content.
preflight-transfer-curve = A transfer curve changes the tones{ $measured }
    .cause = It works on top of the shop's own compensation.
    .cure = Delete the transfer curve.
preflight-halftone = The file asks for a halftone that it may not{ $measured }
    .cause = Screening is the shop's to choose.
    .cure = Delete the halftone.
preflight-transparency = Transparency is used{ $measured }
    .cause = PDF/X-1a has none; each shop would flatten it its own way, and colours and type may change.
    .cure = Flatten transparency when exporting, or agree on PDF/X-4 with the shop.

preflight-colour-rgb = Something is in RGB{ $measured }
    .cause = Presses print CMYK: left to the shop, neither the colour nor the ink is in your hands.
    .cure = Convert it to CMYK with the condition's profile.
preflight-colour-managed = Something is in a device-independent colour space{ $measured }
    .cause = PDF/X-1a allows CMYK, gray and spot colours only.
    .cure = Convert it to CMYK.
preflight-colour-profile = CMYK is tagged with the output intent's own profile{ $measured }
    .cause = It would be converted once more, and pure black type may come out in four inks.
    .cure = Use DeviceCMYK.
preflight-colour-alternate = A spot colour falls back to a colour space that may not stand here{ $measured }
    .cause = Where the ink has no plate, its alternate prints; in RGB that would have to be converted.
    .cure = Give the spot colour an alternate in CMYK.
preflight-colour-default = Device colours are redefined{ $measured }
    .cause = Colours that are separated already would be converted again.
    .cure = Delete DefaultCMYK and the like.
preflight-colour-broken = A colour space cannot be read{ $measured }
    .cause = Its definition is incomplete, and nobody can tell what it prints.
    .cure = Export again.
preflight-spot-colour = A spot colour makes a further plate{ $measured }
    .cause = Each takes a plate and an ink of its own; unasked, a shop refuses it or converts it.
    .cure = Convert it to CMYK, or agree on it with the shop.
preflight-registration-colour = Something on the page is in the registration colour{ $measured }
    .cause = It prints on every plate, 400 % of ink: it is for registration marks only.
    .cure = Use pure black.
preflight-white-overprint = White is set to overprint and will vanish{ $measured }
    .cause = White that overprints leaves nothing open: the ground prints through.
    .cure = Let the white knock out.
preflight-plate-unwanted = Something is in colour, and black alone is printed{ $measured }
    .cause = The condition prints the black plate alone: what is on other plates is lost, or comes out as black of any lightness.
    .cure = Make colours grays, and save pictures as grayscale.
preflight-ink-limit = There is too much ink in one place{ $measured }
    .cause = Too much ink does not dry, smears and strikes through; the printing condition sets the limit.
    .cure = Separate anew with the condition's profile.
preflight-ink-uncounted = The ink of something was not counted{ $measured }
    .cause = What it lays on the plates cannot be worked out here, and may be more than the printing condition allows.
    .cure = Save pictures as JPEG or with Flate at 8 bits and flatten gradients, or have the shop check the ink.

preflight-font-not-embedded = A font is not embedded{ $measured }
    .cause = A shop without the font prints another one: letters and lines change.
    .cure = Embed the font, or turn the text into outlines.
preflight-font-program = A font is embedded in a form that may not stand here{ $measured }
    .cause = The PDF version that is asked for does not know this form; the text may print blank.
    .cure = Embed it as CFF or TrueType.
preflight-font-broken = An embedded font cannot be read{ $measured }
    .cause = It is incomplete, or of another form than the file says.
    .cure = Embed the font again.
preflight-font-glyph = A font lacks a character that it is to show{ $measured }
    .cause = The character is not in the embedded font and prints as a blank or a box.
    .cure = Use a font that has it.
preflight-font-bitmap = A Type 3 font is used{ $measured }
    .cause = Its letters are often bitmaps, ragged when enlarged.
    .cure = Use an outline font where you can.
preflight-text-small = Text is too small{ $measured }
    .cause = Below this size strokes break or fill in on this paper.
    .cure = Set it larger.
preflight-text-small-tinted = Tinted text is too small{ $measured }
    .cause = Its edges are made of dots: small, it cannot be read.
    .cure = Set it solid, or larger.
preflight-text-small-colours = Text of several inks is too small{ $measured }
    .cause = Small type shows doubled where the plates do not register.
    .cure = Set it in one ink, or larger.
preflight-text-small-reversed = Reversed text is too small{ $measured }
    .cause = The ink around fills thin strokes.
    .cure = Set it larger or bolder.
preflight-text-black-colours = Black text is not on the black plate alone{ $measured }
    .cause = Black of several inks blurs where the plates do not register, and wastes ink.
    .cure = Make it K100.
preflight-text-black-knockout = Black text knocks out of what lies below{ $measured }
    .cause = Where the plates do not register, white shows around it.
    .cure = Set K100 text to overprint.
preflight-text-invisible = Text does not print{ $measured }
    .cause = Readers will not see it: its ground is missing, or it was left over.
    .cure = Delete it, or give it a colour.
preflight-text-off-page = Text is cut by the trim or lies beyond it{ $measured }
    .cause = What lies beyond the trim is cut off.
    .cure = Move it back onto the page.
preflight-text-clipped = Text is hidden by a clipping path{ $measured }
    .cause = Its frame or mask is too small to show it whole.
    .cure = See whether the text overflows its frame.

preflight-live-matter = Live matter is too near the trim{ $measured }
    .cause = Cutting is never exact: what lies so near the edge is cut, or looks askew.
    .cure = Move it inside the safety margin.
preflight-bleed-missing = Something reaches the trim but not the bleed{ $measured }
    .cause = Cut a little off, the page shows a white edge.
    .cure = Extend it to the bleed.
preflight-rule-thin = A rule is too thin{ $measured }
    .cause = So thin a line breaks or does not print.
    .cure = Make it thicker.
preflight-rule-thin-tinted = A tinted rule is too thin{ $measured }
    .cause = A thin line has no room for dots and comes out dashed.
    .cure = Make it solid, or thicker.
preflight-rule-thin-colours = A rule of several inks is too thin{ $measured }
    .cause = Where the plates do not register, it falls apart into several lines.
    .cure = Make it one ink, or thicker.
preflight-rule-thin-reversed = A reversed rule is too thin{ $measured }
    .cause = The ink beside it fills it.
    .cure = Make it thicker.
preflight-rule-black-knockout = A thin black rule knocks out of what lies below{ $measured }
    .cause = Where the plates do not register, white shows beside it.
    .cure = Set K100 rules to overprint.

preflight-picture-ppi = A picture's resolution is too low{ $measured }
    .cause = At its size on the page it has too few pixels, and prints blurred or ragged.
    .cure = Use a larger original, or place it smaller.
preflight-line-art-ppi = A one-bit picture's resolution is too low{ $measured }
    .cause = It has no gray edges: at a low resolution its steps show.
    .cure = Use a larger original or a vector drawing.
preflight-picture-filter = A picture is compressed in a way that may not stand here{ $measured }
    .cause = The level of PDF/X that is asked for does not allow it; older plate setters cannot unpack it.
    .cure = Compress it with Flate, JPEG or CCITT.
preflight-picture-bits = A picture has 16 bits a channel{ $measured }
    .cause = PDF 1.4 knows eight bits, and a plate setter uses no more.
    .cure = Convert it to 8 bits.
preflight-picture-interpolate = A picture asks to be smoothed by the device{ $measured }
    .cause = Each device smooths in its own way, or not at all.
    .cure = Turn interpolation off.
preflight-picture-alternates = A picture has alternates{ $measured }
    .cause = Nobody can tell which of them the shop prints.
    .cure = Delete the alternates.
preflight-picture-broken = A picture cannot be decoded{ $measured }
    .cause = Its data is incomplete: part of it will be missing or scrambled.
    .cure = Place the picture again.

preflight-qr-missing = A QR code that is expected does not decode{ $measured }
    .cause = A code that should stand on the page cannot be read off it.
    .cure = See whether the code is whole, sharp and uncovered.
preflight-qr-content = A QR code says something else than is expected{ $measured }
    .cause = What it says is not what the issue says.
    .cure = Make the code anew.
preflight-qr-module = A QR code is too small{ $measured }
    .cause = Its modules are so small that dot gain closes them and phones cannot read it.
    .cure = Make the code larger, or its address shorter.
preflight-qr-quiet = A QR code's quiet zone is too narrow{ $measured }
    .cause = Phones find a code by the blank of four modules around it.
    .cure = Leave blank space on all sides.
preflight-qr-contrast = A QR code's contrast is too low{ $measured }
    .cause = Dark and light differ too little, less still on newsprint, for a phone to read it.
    .cure = Print it in pure black on white.
preflight-qr-colour = A QR code is not on the black plate alone{ $measured }
    .cause = Where the plates do not register, the edges of its modules blur.
    .cure = Make it K100.
preflight-qr-ground = A QR code stands on a tint{ $measured }
    .cause = A tint lowers the contrast and shows edges where the code knocks out.
    .cure = Leave the paper bare below the code.
preflight-qr-raster = A QR code is a picture{ $measured }
    .cause = The edges of a picture are screened and blur, more so when it is scaled.
    .cure = Use a vector code.

# What was found, what is asked for, what is concerned.
preflight-measured = { $count ->
    [1] {""}
   *[other] , { $count } times
    }
    .value = : { $value }{ $count ->
    [1] {""}
   *[other] , { $count } times
    }
    .value-limit = : { $value } (asked for: { $limit }){ $count ->
    [1] {""}
   *[other] , { $count } times
    }
    .value-detail = : { $value }, { $detail }{ $count ->
    [1] {""}
   *[other] , { $count } times
    }
    .value-limit-detail = : { $value } (asked for: { $limit }), { $detail }{ $count ->
    [1] {""}
   *[other] , { $count } times
    }
    .detail = : { $detail }{ $count ->
    [1] {""}
   *[other] , { $count } times
    }
preflight-term = { $it }

preflight-found-none = none
preflight-found-no-metadata = no metadata
preflight-found-boxes = { $first } and { $second }
preflight-found-repairs = { $count } × repaired
preflight-found-near-byte = near byte { $byte }
preflight-found-undrawable = cannot be drawn
preflight-found-needs-password = it opens only with a password
preflight-found-pages-of = { $count } of { $all } pages
preflight-found-others-of = { $count } of other kinds
preflight-found-no-profile = no ICC profile
preflight-found-profile = ICC output profile
preflight-found-bytes = { $count } bytes
preflight-found-class = class { $class }
preflight-found-colour-space = colour space { $space }
preflight-found-icc-version = ICC version { $version }
preflight-found-icc-version-most = ≤ { $version } in PDF { $pdf }
preflight-found-tag-missing = no { $tag }
preflight-found-whole-profile = a complete profile
preflight-found-share-missing = { $held } of { $whole } bytes
preflight-found-time = it takes too long
preflight-found-memory = it takes too much memory
preflight-found-crash = the program that reads it fell
preflight-found-bits = { $bits } bits
preflight-uncounted-mask = soft mask
preflight-uncounted-clip = cut out by letters
preflight-uncounted-blend = blended in { $mode }
preflight-uncounted-group = parts of a transparency group
preflight-uncounted-colour = colour in { $space }
preflight-uncounted-pattern = picture in a pattern
preflight-uncounted-annotation = annotation { $kind } without a picture of itself
preflight-uncounted-broken = content that every reader takes in another way
preflight-uncounted-layer = on a layer that is switched off
preflight-uncounted-many = { $count } areas
preflight-uncounted-bands = another number of colours than the file says
preflight-found-outlines = { $count } outlines
preflight-found-pixels = { $width } × { $height } px
preflight-found-no-size = no size
preflight-found-filter = { $filter } cannot be read
preflight-found-font-entries = without { $entries }
preflight-found-unreadable-font = { $program } unreadable
preflight-found-glyphs = { $font } CID { $numbers }
preflight-found-points = { $amount } pt
    .least = ≥ { $amount } pt
preflight-found-length = { $amount } mm
    .least = ≥ { $amount } mm
preflight-found-size = { $width } × { $height } mm
    .least = ≥ { $width } × { $height } mm
preflight-found-edges = { $edges } { $least } mm
preflight-found-modules = ≥ { $count } modules
preflight-found-no-ink = no ink
preflight-found-overprint = overprint
preflight-found-cut-by-trim = cut by the trim
preflight-found-beyond-trim = beyond the trim
preflight-found-picture = picture
preflight-found-gray = gray
preflight-found-spot = spot
preflight-edge-left = left
preflight-edge-top = top
preflight-edge-right = right
preflight-edge-bottom = bottom
preflight-mark-text = “{ $text }”
preflight-mark-blank = text
preflight-mark-picture = picture { $name }
preflight-mark-rule = rule
preflight-mark-area = area
preflight-mark-shading = gradient

preflight-notice-content-unreadable = content that cannot be read
preflight-notice-content-too-large = content too large when unpacked
preflight-notice-forms-too-many = forms painted inside one another too often
preflight-notice-nesting-too-deep = nested too deep
preflight-notice-operands-malformed = operands that cannot be read
preflight-notice-recursion = recursion
preflight-notice-text-without-font = text without a font
preflight-notice-too-fine = { $area } pt² a tile

# Where rules come from.
preflight-sources = { $first }
    .two = { $first }; { $second }
    .three = { $first }; { $second }; { $third }
preflight-source-condition = printing condition
preflight-source-shop = printing condition (shop specification)
preflight-source-adverts = newspaper advertisement specifications
preflight-source-practice = shop practice
preflight-source-ours = limits of this preflight
preflight-source-issue = the issue
hint-preflight-place = place: { $width } × { $height } mm at { $x }, { $y }
hint-preflight-source = rule: { $source }

# The report.
preflight-verdict-passed = passed
preflight-verdict-warnings = passed with warnings
preflight-verdict-failed = failed
preflight-breaches-none = nothing to complain of
preflight-breaches-error = { $count ->
    [one] 1 error
   *[other] { $count } errors
    }
preflight-breaches-warning = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
    }
preflight-breaches-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
    }
preflight-label-condition = condition
preflight-label-sha256 = sha256
preflight-label-file = file
preflight-label-pages = pages
preflight-label-plates = plates
preflight-label-fonts = fonts
preflight-label-code = code
preflight-report-head = { $file }: { $verdict }
preflight-report-condition = { $name } – { $title }, { $level }
preflight-report-file = PDF { $version }, { $bytes } bytes, { $maker }
preflight-report-maker-unknown = maker not named
preflight-report-pages = { $pages }: { $size }
preflight-report-plates = { $plates }; at most { $ink } % ink by area
    .more = { $plates }; { $ink } % ink by area where it was counted, not all of it was
preflight-report-code = page { $number }, { $module } mm a module:{" "}
preflight-report-page = page { $number }: { $breach }
preflight-report-breach = { $severity }[{ $rule }]: { $sentence }
preflight-report-place = at   { $width } × { $height } mm at { $x }, { $y }
preflight-report-more-places = { $count ->
    [one] and  1 more place
   *[other] and  { $count } more places
    }
preflight-report-source = rule { $source }
preflight-report-written = report: { $file }
preflight-several = all { $files } files passed
    .failed = { $failed } of { $files } files did not pass: { $names }
preflight-plate-cyan = Cyan
preflight-plate-magenta = Magenta
preflight-plate-yellow = Yellow
preflight-plate-black = Black

# The report that goes along with the job (HTML).
preflight-sheet-title = Preflight · { $file } · { $verdict }
preflight-sheet-over = Preflight report
preflight-sheet-whole = The whole file
preflight-sheet-whole-count = { $count ->
    [one] 1 item
   *[other] { $count } items
    }
preflight-sheet-page = Page { $number }
preflight-sheet-page-size = { $width } × { $height } mm
    .ink = { $width } × { $height } mm, at most { $ink } % ink
preflight-sheet-see = Show it on the page
preflight-sheet-asked = asked for
preflight-sheet-count = { $count } times
preflight-sheet-place = { $width } × { $height } mm at { $x }, { $y }
preflight-sheet-lines = Cyan line: trim; red dashes: bleed. Numbers are those of the items beside.
preflight-sheet-blank = This page cannot be shown
preflight-sheet-clean = Nothing to complain of
preflight-sheet-foot = Places are in millimetres from the top left corner of the trim box. Limits come from the printing condition named above. This report holds for the file of this SHA-256 only.
preflight-condition-newsprint = Coldset offset on newsprint
preflight-condition-newsprint-x4 = Coldset offset on newsprint, PDF/X-4
preflight-condition-coated = Sheet-fed offset on coated paper
preflight-condition-coated-x4 = Sheet-fed offset on coated paper, PDF/X-4
preflight-condition-black = Black alone, coldset offset on newsprint
preflight-condition-black-1 = Black and one spot colour, coldset offset on newsprint
preflight-condition-digital = Digital press or office printer, PDF/X-4
preflight-condition-uncoated = Sheet-fed offset on uncoated paper

# Groups of the table in docs/preflight.md.
preflight-rules-file = The file
preflight-rules-intent = Output intent
preflight-rules-pages = Pages
preflight-rules-content = Content
preflight-rules-colour = Colour and ink
preflight-rules-type = Fonts and text
preflight-rules-places = Places and rules
preflight-rules-pictures = Pictures
preflight-rules-codes = QR codes
