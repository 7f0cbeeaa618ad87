/** Names for things, all invented: trades, tools, weather and plants, so that no maker of models is meant. */
export const nouns =
  `alder anvil apiary arbour awl barrow basalt bellows birchbark bobbin bodkin bollard bracken brazier burin cairn caliper
campion candlewick cantilever capstan caravel causeway chandler cistern clinker clothespeg cobble cooper copse coracle
crosscut culvert damson davit dovecote dovetail drystone eyrie fallow ferrule fetlock filament firkin flagstone flotsam
foundry furrow gantry gimlet gorse grindstone grommet halyard hassock haybarn heddle hedgerow hobnail hopscotch inkwell
isinglass jackdaw jetsam joinery keelson keystone kiln kittiwake lacework larder lathe lattice ledger lichen lintel
lockgate lodestone longhouse loom lychgate mallet marram millrace moorhen mortise muntin nettle oakum oilskin osprey
oxbow packhorse paddock palisade parapet parchment pavement peatland pennant pewter pinnace plumbline plover pollard
portcullis postern puddler quarry quayside quoin rafter ratchet reedbed rivet ropewalk rowan rushlight saltpan samphire
sawpit scaffold scriptorium sedge selvedge sextant shuttle signpost skein slipway sluice smithy snuffbox spandrel spindle
spinney spirit-level spokeshave stanchion steelyard stile stockpot sundial swale tallow tannery teasel thatch thimble
tiller tinderbox tollgate towpath transom treadle trellis trivet truss turnstile undercroft valance vellum viaduct
wainscot warren waterwheel weathervane weir whetstone whitewash wicket windlass winnow withy woodpile yardarm yarrow`
    .split(/\s+/)
    .filter((word) => word !== '');

export const givenNames =
  `Ada Alwyn Amara Anselm Arun Beatriz Bertil Bronagh Cassian Chiara Cosima Dagny Davor Delphine Ebba Edwin Eirik Elif
Emeka Esme Farid Fenna Florian Gethin Gwenda Hana Hektor Ilse Imogen Ines Ivo Jorun Jun Kalina Kofi Lavinia Leocadia
Linus Lorcan Maeve Malin Marguerite Matteo Mirela Nadir Nerea Niamh Odile Oisin Olamide Otis Paloma Petra Piet Priya
Quentin Rafaela Rasmus Renske Rosalind Ruta Sanna Severin Signe Soraya Tamsin Tariq Tove Ulla Valentin Vesna Wanda Wilf
Xenia Yusra Zeno Zofia`
    .split(/\s+/)
    .filter((word) => word !== '');

export const surnames =
  `Abernethy Achterberg Akintola Ashdown Baptiste Bellweather Birkett Blom Carrow Castellan Coppard Crane Dalgleish
Dunmore Eastaway Ekberg Fairweather Fenwick Ferreira Fothergill Gaskell Grimaldi Haldane Harkness Hathersage Holmqvist
Ibekwe Ito Jankowski Kettering Kilburn Lachlan Lindqvist Lovelock Maitland Marchetti Merriweather Mistry Morcambe
Nakagawa Nightingale Norcross Oduya Okafor Ormerod Pargeter Pemberton Petrosyan Quayle Rackham Ravenscroft Rosen
Sandoval Selwyn Silverthorn Sorley Sturgess Tamboura Thackray Thistlewood Tregenza Ueda Underhill Vanterpool Varga
Wainwright Westergaard Whitlock Winterbourne Wojcik Yardley Zielinski`
    .split(/\s+/)
    .filter((word) => word !== '');

/** What an organisation adds to a noun. The empty one is the commonest. */
export const houseEndings = [
  '',
  '',
  '',
  '-labs',
  '-works',
  '-research',
  '-collective',
  '-institute',
  '-studio',
  '-guild',
];

/** The followed labs: those whose feeds are read and whose releases are news. Each names its models after one trade. */
export const labs = [
  { account: 'sample-orchard', feed: 'sample-orchard-news', families: ['Quince', 'Medlar', 'Greengage'] },
  { account: 'sample-tidepool', feed: 'sample-tidepool-blog', families: ['Limpet', 'Periwinkle', 'Bladderwrack'] },
  { account: 'sample-lighthouse', feed: 'sample-lighthouse-news', families: ['Foghorn', 'Lamplighter', 'Fresnel'] },
  { account: 'sample-haberdash', feed: 'sample-haberdash-log', families: ['Thimble', 'Selvedge', 'Bobbin'] },
  { account: 'sample-granary', feed: 'sample-granary-news', families: ['Sorghum', 'Spelt', 'Millet'] },
  { account: 'sample-belltower', feed: 'sample-belltower-blog', families: ['Carillon', 'Clapper', 'Angelus'] },
  { account: 'sample-ropewalk', feed: 'sample-ropewalk-notes', families: ['Bowline', 'Hawser', 'Marlinspike'] },
  { account: 'sample-chartroom', feed: 'sample-chartroom-news', families: ['Isobar', 'Graticule', 'Fathom'] },
  { account: 'sample-weighhouse', feed: 'sample-weighhouse-notes', families: ['Steelyard', 'Tare', 'Pennyweight'] },
  { account: 'sample-understudy', feed: 'sample-understudy-blog', families: ['Prompter', 'Sidelight', 'Encore'] },
  { account: 'sample-northpost', feed: 'sample-northpost-news', families: ['Postilion', 'Waybill', 'Franking'] },
  { account: 'sample-scriptorium', feed: 'sample-scriptorium-news', families: ['Vellum', 'Rubric', 'Marginalia'] },
  { account: 'sample-kilnworks', feed: 'sample-kilnworks-blog', families: ['Stoneware', 'Slipware', 'Bisque'] },
  { account: 'sample-hedgerow', feed: 'sample-hedgerow-notes', families: ['Hawthorn', 'Sloe', 'Bramling'] },
  { account: 'sample-signalbox', feed: 'sample-signalbox-news', families: ['Semaphore', 'Pointsman', 'Branchline'] },
] as const;

export type Lab = (typeof labs)[number];
