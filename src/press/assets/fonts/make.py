from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PUNCTUATION = "20-7E,A0,A3,A7,A9,AB,B0,B1,B7,BB,BD,D7,2010,2011,2013,2014,2018,2019,201C,201D,2026,2212,20AC,2116,2192"
LETTERS = "C0-C2,C4-CF,D1-D4,D6,D8-DC,DF-E5,E7-EF,F1-F6,F8-FC,FF,106,107,10C,10D,11F,119,131,141,142,144,159,15B,15F,160,161,17A,17C-17E"

def unicodes(text):
    found = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found

def only_plain_small_caps(font):
    """Real small capitals for a to z are enough for labels."""
    keep = {font.getBestCmap()[code] for code in range(ord("a"), ord("z") + 1)}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "smcp":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    if hasattr(table, "mapping"):
                        table.mapping = {k: v for k, v in table.mapping.items() if k in keep}

def only_visible_kerning(font, least):
    """Kerning of a fraction of a pixel is not seen; left out, it need not be sent. `least` in thousandths of the size."""
    for lookup in font["GPOS"].table.LookupList.Lookup if "GPOS" in font else []:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            if table.Format == 1:
                for pairs in table.PairSet:
                    pairs.PairValueRecord = [pair for pair in pairs.PairValueRecord if pair.Value1 and abs(pair.Value1.XAdvance) >= least]
                    pairs.PairValueCount = len(pairs.PairValueRecord)
            else:
                for value in (second.Value1 for first in table.Class1Record for second in first.Class2Record):
                    if value is not None and abs(value.XAdvance) < least:
                        value.XAdvance = 0

def rename(font, family, style):
    """'Source' is a Reserved Font Name: a changed copy must not carry it."""
    copyright_notice = font["name"].getDebugName(0)
    font["name"].names = []
    for name_id, text in {0: copyright_notice, 1: family, 2: style, 4: f"{family} {style}", 6: f"{family.replace(' ', '')}-{style}",
                          13: "SIL Open Font License, Version 1.1", 14: "https://openfontlicense.org"}.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)

def make(source, target, family, style, codes, features, axes=None, least_kerning=0):
    font = TTFont(source, recalcTimestamp=False)
    if axes:
        font = instancer.instantiateVariableFont(font, axes)
    if "smcp" in features:
        only_plain_small_caps(font)
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = ["*"]
    options.glyph_names = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes(codes))
    subsetter.subset(font)
    only_visible_kerning(font, least_kerning)
    rename(font, family, style)
    font.flavor = "woff2" if target.endswith(".woff2") else None
    font.save(target)

SERIF = "node_modules/@expo-google-fonts/source-serif-4"
VARIABLE = "node_modules/@fontsource-variable"
text = ["kern", "liga", "onum", "lnum", "pnum", "tnum", "smcp"]
make(f"{SERIF}/400Regular/SourceSerif4_400Regular.ttf", "made/serif-text.woff2", "Morning Serif", "Regular", PUNCTUATION + "," + LETTERS, text, least_kerning=25)
make(f"{SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf", "made/serif-italic.woff2", "Morning Serif", "Italic", PUNCTUATION + "," + LETTERS, ["kern", "liga", "onum"], least_kerning=25)
make(f"{VARIABLE}/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2", "made/serif-head.woff2", "Morning Serif", "Head", PUNCTUATION + "," + LETTERS,
     ["kern", "liga", "pnum", "tnum"], {"opsz": 36, "wght": 600}, least_kerning=15)
make(f"{VARIABLE}/libre-franklin/files/libre-franklin-latin-wght-normal.woff2", "made/sans-label.woff2", "Libre Franklin", "Label", PUNCTUATION, ["kern"], {"wght": 520}, least_kerning=30)

# For paper and cards, where bytes do not travel: plain TrueType with Greek and Cyrillic, because Typst and resvg read no woff2.
WIDE = "20-7E,A0-17F,1CD-1DC,218-21B,2BC,2C6,2C7,2D8-2DD,300-304,306-30C,323,327,328,37E,384-38A,38C,38E-3A1,3A3-3CE,400-45F,490,491,1E80-1E85,1EA0-1EF9,2010-2015,2018-201E,2020-2022,2026,2032,2033,2039,203A,2044,20AC,20BD,2116,2122,2190-2193,2212,2248,2260,2264,2265,25CA"
paper = text + ["ccmp", "mark"]
make(f"{SERIF}/400Regular/SourceSerif4_400Regular.ttf", "made/print-regular.ttf", "Morning Serif", "Regular", WIDE, paper)
make(f"{SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf", "made/print-italic.ttf", "Morning Serif", "Italic", WIDE, ["kern", "liga", "onum", "ccmp", "mark"])
make(f"{SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf", "made/print-semibold.ttf", "Morning Serif", "SemiBold", WIDE, paper)
make(f"{VARIABLE}/libre-franklin/files/libre-franklin-latin-wght-normal.woff2", "made/print-label.ttf", "Libre Franklin", "Regular", PUNCTUATION, ["kern"], {"wght": 520})
