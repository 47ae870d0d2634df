# Proofreading (校对): what is wrong with words, marks, numbers and dates.
doubled-mark = “{ $found }” is one mark too many
    .several = “{ $found }”: two marks where one can stand
stray-mark = a text begins with “{ $found }”
mark-length =
    .ellipsis = an ellipsis has six dots or twelve: “{ $found }”
    .dash = a dash takes two characters: “{ $found }”
pause-mark =
    .quoted = “{ $found }”: between quotations or titles there is usually no 、 (GB/T 15834, 4.5.3.5)
    .etc = “{ $found }”: no 、 before “等”
ellipsis-and-etc = “{ $found }”: …… and “等” say the same (GB/T 15834, 4.11)
quotation-mark =
    .colon = “{ $found }”: a colon leads to what somebody says (GB/T 15834, 4.7)
    .two-stops = “{ $found }”: one mark within the quotation, or one behind it
headline-stop = a headline ends without “{ $found }”
open-end = the paragraph ends with “{ $found }”
nested-marks =
    .title = “{ $found }” within a title takes 〈 〉 (GB/T 15834, 4.15)
    .quotation = “{ $found }” within a quotation takes ‘ ’ (GB/T 15834, 4.8)
mixed-numeral = “{ $found }” mixes Han and Arabic digits (GB/T 15835)
    .thousands = “{ $found }”: only “万” and “亿” follow Arabic digits (GB/T 15835)
    .percent = “{ $found }” mixes Han and Arabic digits; write % (GB/T 15835)
year-zero = “{ $found }”: nought in a year is 〇 (GB/T 15835)
short-year = “{ $found }”: years are written in full (GB/T 15835)
weekday-numeral = “{ $found }”: days of the week are written in Han (GB/T 15835, 4.2.3)
traditional-date = “{ $found }”: the traditional calendar is written in Han (GB/T 15835, 4.2.1)
approximate-number = “{ $found }”: a round number is written in Han (GB/T 15835, 4.2.2)
    .pause = “{ $found }”: no 、 within a round number (GB/T 15835)
    .several = “{ $found }”: a number with “几” is written in Han (GB/T 15835, 4.2.2)
range-mark = “{ $found }”: a range has — or ～ (GB/T 15835)
dated-name = “{ $found }”: a name made of a month and a day has · between them (GB/T 15835)
no-such-date = there is no “{ $found }”
no-such-time = there is no “{ $found }”
    .part = “{ $found }” is not in the morning
wrong-weekday = { $date } is { $right }, not { $found }
wrong-sum = the total “{ $found }” is not the sum: { $right }
wrong-count = “{ $found }”, but { $named } are named
name-spelt-twice = “{ $found }” elsewhere is “{ $other }”
official-title = { $name } is “{ $right }”, not “{ $found }”
official-order = { $first } comes before { $second }
confused-word = “{ $found }” is misspelt
house-word = “{ $found }” is not how this publication writes it
doubled-word = “{ $found }” stands twice
banned-word = “{ $found }” is not printed here
phone-number =
    .mobile = “{ $found }”: a mobile number has 11 digits, this one { $digits }
    .area = “{ $found }”: behind the area code there are 7 or 8 digits; this one has { $digits } in all
    .other = “{ $found }”: no telephone number has these { $digits } digits
no-address =
    .mail = “{ $found }” is no mail address
    .web = “{ $found }” is no web address
headline-number = the headline says “{ $found }”, the story “{ $other }”
hint-correct = write { $text }
    .nothing = leave it out
proof-tally = { $remarks ->
    [0] Nothing to remark.
    [one] 1 remark
   *[other] { $remarks } remarks
    }{ $sure ->
    [0] {""}
   *[other] ; { $sure } of them layout proof --fix mends.
    }
proof-fixed = { $file }: { $count ->
    [one] 1 place mended
   *[other] { $count } places mended
    }
proof-put-back = What was mended could not be read; { $file } is as it was.
