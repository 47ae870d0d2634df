# One run: its files, its second process, its last net.
not-written = { $folder } cannot be written: { $reason }
hint-close-files = close its files in other programs, and see whether you may write there and the disk has room
worker-stopped = the second process has stopped (exit code { $status })
hint-memory = see whether there is memory enough
fault = this is a fault of the program ({ $kind }); what a developer needs to know is in { $file }
    .unwritten = this is a fault of the program ({ $kind })
hint-report-fault = send that file to whoever looks after the program; it holds no text of the issue
reason = { $name ->
    [ENOENT] there is no such file or folder
    [EACCES] you may not read or write it
    [EPERM] you may not do that
    [EROFS] the disk can only be read
    [ENOSPC] the disk is full
    [EDQUOT] your share of the disk is full
    [EISDIR] it is a folder
    [ENOTDIR] a part of the path is no folder
    [EEXIST] it is there already
    [EBUSY] another program is using it
    [ENAMETOOLONG] its name is too long
    [ELOOP] the link leads in a circle
    [EINVAL] no such name is possible
    [EMFILE] too many files are open
    [EIO] the disk has a fault
    [ECONNREFUSED] nobody answers there
    [ECONNRESET] the connection was cut
    [ETIMEDOUT] there was no answer in time
    [EADDRINUSE] another program is using it
   *[other] { $text }
}
too-much-work = the work on this file takes too much time, and was stopped
    .memory = the work on this file takes too much memory, and was stopped
    .crash = the program that works on this file fell
hint-too-much-work = make it simpler, or take out what was changed last
artwork-fault = { $file }: { $fault }
artwork-of = { $file } of { $client }
artwork-bleed = { $file } ends at its trim, where its place is cut
hint-artwork-bleed = have it made with { $bleed } mm of bleed
hint-convert-artwork = or let the press: of issue or publication say ads: convert, which separates such colours
spot-fallbacks = the spot colour “{ $name }” has two different cmyk:
hint-one-fallback = write the same four inks wherever it stands; for a lighter one write tint:
too-many-spots = { $names } are more spot colours than the { $most } that { $press } prints
hint-fewer-spots = write some of them as cmyk(…), or name a printing condition that prints more
unknown-colour = the theme { $theme } has no colour “{ $name }”
hint-theme-colours = its colours are { $names }

# Advertisements
ads-none = the issue has no advertisements
ads-row = page { $number }  { $ad }: booked { $booked }, delivered { $delivered }: { $verdict }
ads-delivered = { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm
    .bleed = { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm with { NUMBER($bleed, maximumFractionDigits: 1) } mm of bleed
    .drawing = a drawing (SVG)
    .lost = cannot be read
    .pixels = { $width } × { $height } pixels, { $ppi } ppi at its place
ads-verdict = passed
    .remarks = passed, with remarks
    .refused = refused
    .unplaced = no place on the page
ads-proof-written = proof: { $file }
ad-proof = Proof of an advertisement
ad-proof-paper = Published in
ad-proof-page = Page
ad-proof-client = Client
ad-proof-file = File
ad-proof-booked = Booked
ad-proof-delivered = Delivered
ad-proof-press = Colours as on
ad-proof-verdict = Verdict
ad-proof-finding = To be mended
ad-proof-signed = Agreed
    .line = name and date:

# Languages of texts and faces.
other-script = { $more -> 
    [0] the story is 
   *[other] this story and { $more } more are
 } written in Traditional characters (“{ $text }”, { $count } of them), but set as Simplified Chinese
    .simplified = { $more -> 
    [0] the story is 
   *[other] this story and { $more } more are
 } written in Simplified characters (“{ $text }”, { $count } of them), but set as Traditional Chinese
hint-lang-traditional = write lang: zh-Hant-TW or zh-Hant-HK in the story, the issue or the publication
hint-lang-simplified = write lang: zh-Hans in the story
face-region = not drawn as { $tongue } has it: the characters and marks of { $families }
hint-face-region = put a face of that region (such as Noto Serif TC, Noto Sans HK) into fonts/ and name it in the theme's faces:
language = { $tag ->
    [zh-CN] Simplified Chinese
    [zh-TW] the Traditional Chinese of Taiwan
    [zh-HK] the Traditional Chinese of Hong Kong
    [ja] Japanese
    [ko] Korean
   *[other] { $tag }
 }
