/**
 * The words the checker knows, by what they do in a sentence. An underscore stands for a space. Whatever is not here, and is
 * no name, number, date or quotation, is refused: a word has to be put on this list before it can be printed.
 *
 * `plain` words claim nothing by themselves. All other sorts claim something, and a rule looks for what bears them out.
 */
export const words = {
  /** Articles, prepositions, conjunctions, auxiliaries: the grammar. */
  plain: `
    a an the this that these those and or but nor so yet_to as at by for from in into of off on onto out over per to up_to
    under until till upon via with within between among across after before during since through toward towards about
    above below beside near while when where whether which who whom whose what how if then than there here
    is are was were be been being am has have had having do does did done doing can cannot could would
    not n't no it its itself they them their theirs themselves he him his she her we us our ours ourselves you your i me my one ones
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't wouldn't
    each every either both all any some such other others another same own apart together too also well
    back away down up around along beyond else ago later earlier next last past previous former latter
    again_and_again as_of at_press_time so_far in_turn for_example that_is`,

  /** Verbs that state a level or a relation and need a bound figure beside them. */
  state: `
    stand stands stood standing sit sits sat count counts counted counting number numbers numbered hold holds held holding
    show shows showed shown showing read reads reading make makes made making come comes came coming run runs ran running
    go goes went going give gives gave given giving take takes took taken taking put puts get gets got
    know knows knew known say says said saying tell tells told mean means meant carry carries carried list lists listed
    name names named naming call calls called describe describes described follow follows followed following
    measure measures measured compare compares compared comparing look looks looked looking find finds found
    see sees saw seen see_also use uses used using ask asks asked need needs needed open opens opened belong belongs
    begin begins began begun beginning start starts started end ends ended ending stop stops stopped
    cover covers covered total totals equal equals account accounts accounted differ differs sort sorts sorted order ordered
    set sets stay stays stayed lie lies lay keep kept reach reaches reached print prints printed
    search searched check checks checked checking withdraw withdraws withdrawn test tests tested judge judged
    try tries tried write writes wrote written build builds built convert converts converted copy copied
    add_up work works worked bring brings brought draw draws drew drawn collect collects collected
    appear appears appeared leave leaves left miss misses missed missing answer answers answered`,

  /** A count went up. */
  rise: `
    rise rises rose risen rising gain gains gained gaining add adds added adding grow grows grew grown growing growth
    climb climbs climbed climbing increase increases increased increasing up
    jump jumps jumped jumping surge surges surged surging soar soars soared soaring spike spikes spiked
    edged_up edges_up advance advances advanced collected_another put_on puts_on gather gathers gathered win wins won
    attract attracts attracted draws_in drew_in pick_up picks_up picked_up rally rallied rallies riser risers`,

  /** A count went down. */
  fall: `
    fall falls fell fallen falling drop drops dropped dropping lose loses lost losing decline declines declined declining
    decrease decreases decreased decreasing shrink shrinks shrank shed sheds slip slips slipped slide slides slid
    plunge plunges plunged sink sinks sank dip dips dipped down edged_down faller fallers shedding tumble tumbles tumbled
    slow slows slowed slowing fade fades faded fading cool cools cooled ease eases eased`,

  /** Steeper than a bare rise; each needs its own arithmetic. */
  steep: `
    jump jumps jumped jumping surge surges surged surging soar soars soared soaring spike spikes spiked
    rocket rocketed explode exploded explodes skyrocket skyrocketed plunge plunges plunged tumble tumbled tumbles`,

  /** One passed another, or a mark. */
  pass: `
    pass passes passed passing overtake overtakes overtook overtaken cross crosses crossed crossing exceed exceeds exceeded
    top tops topped lead leads led leading trail trails trailed surpass surpasses surpassed beat beats`,

  /** Something happened on a date: published, created, listed. */
  event: `
    publish publishes published publishing release releases released releasing announce announces announced announcing
    post posts posted posting create creates created upload uploads uploaded
    launch launches launched introduce introduces introduced ship ships shipped issue issued unveil unveiled
    submit submitted appeared update updates updated arrive arrives arrived debut debuts debuted`,

  /** How often, compared with itself: the norm of a series. */
  norm: `usual usually normal normally typical typically median average mean norm ordinary ordinarily lifetime`,

  /** Nouns of time and of the page, and what the paper says of itself. Bare. */
  frame: `
    day days daily week weeks weekly month months monthly year years yearly hour hours minute minutes morning mornings time times
    night date dates weekday weekdays weekend weekends moment
    list lists page pages place places rank ranks ranked ranking rankings position row rows table tables top figure figures number
    line lines sentence sentences point_of_view story stories issue issues_of_the_paper paper newspaper archive record_keeping
    source sources reading readings rule rules method score scores counter counters counting count counts value values
    kind kinds part parts piece pieces way ways thing things part_of side sides half_of view views case cases
    share shares proportion percentage rate rates ratio total totals sum amount amounts difference change changes range ranges
    gap gaps distance pace span level levels size sizes length history memory series set sets sample group groups
    name names owner owners maker makers author authors account accounts organisation organisations person people user users
    name_pattern family families base bases copy copies variant variants version versions format formats relation
    fine-tune fine-tunes fine-tuned finetune quantised quantized quantisation adapter adapters merge merges merged conversion conversions
    file files config request requests licence licences license licensed language languages task tasks topic topics
    description descriptions card cards title titles text words word address link links web
    post posts thread threads discussion discussions comment_section announcement announcements news item items entry entries
    release releases tag tags parameter
    code weights tool tools library libraries framework frameworks project projects package packages app demo demos kit
    question questions answer answers doubt doubts evidence claim claims proof fact facts reason reasons
    today's example-of unit units window windows gain gains_of increase_of newcomer newcomers arrival arrivals
    quiet-day bar jump jumps surge surges burst bursts rise rises move moves mover movers movement movements milestone
    beginning end middle start half lead leads leader leader_of followers repository-day repository-days repository-week subject subjects
    newer new old older young public open-source open own full whole exact exactly single different separate alone
    available unknown known possible visible related similar likely_not second-hand in-house lower upper right left
    far long short little small big large high low early late recent recently once just now then there_are there_is
    together apart directly simply plainly mostly_not roughly about nearly almost around over under close_to
    outside inside beside ahead behind back forth elsewhere anywhere everywhere
    however instead otherwise therefore_not meanwhile separately respectively in_all in_total at_all of_them of_these of_those
    for_each for_every each_of in_a_row on_record in_print by_name by_rule by_hand
    new_to in_the_list on_the_list of_the_list on_its_list of_its_own its_own in_its_maker's_words its_maker's`,

  /** Class nouns: they can stand for a subject named before. */
  class: `
    model models repository repositories repo repos dataset datasets space spaces paper papers thread threads post posts
    release releases project projects framework frameworks library libraries tool tools package packages article articles
    announcement advisory advisories account accounts discussion item`,

  /** What is counted. */
  metric: `
    star stars fork forks like likes download downloads downloaded starred liked forked upvote upvotes upvoted
    point points comment comments parameters issue issues pull_requests trending_score score
    repositories models datasets spaces papers accounts degrees repository-days authors people organisations`,

  comparative: `
    more fewer less larger smaller bigger higher lower greater longer shorter faster slower closer further earlier later older newer
    above below ahead behind level_with on_par better worse stronger weaker twice_as than`,

  superlative: `
    most least largest smallest biggest highest lowest greatest longest shortest fastest slowest best worst oldest newest youngest
    closest strongest weakest busiest steepest top first last only sole record records unprecedented never unmatched
    no_other the_only for_the_first_time leader leading number_one all-time latest`,

  quantifier: `
    most many few several some all none every majority minority dozens hundreds thousands millions billions countless numerous
    various plenty lots a_lot a_few a_handful handful mostly largely mainly nearly_all almost_all half_of generally always often
    rarely seldom widely everybody everyone nobody no_one`,

  /** Why, or what somebody wants. Never ours to say. */
  cause: `
    because cause causes caused causing causal drive drives drove driven driving driver drivers spark sparks sparked sparking fuel fuels fuelled fueled
    thanks_to due_to owing_to as_a_result as_a_result_of result_of results_in resulted resulting leads_to led_to lead_to leading_to
    trigger triggers triggered triggering prompt prompts prompted prompting push pushes pushed pushing propel propels propelled
    aim aims aimed aiming believe believes believed want wants wanted prefer prefers preferred favour favours favor favors
    signal signals signalled signaling signalling suggest suggests suggested suggesting indicate indicates indicated indicating
    reflect reflects reflected reflecting hint hints hinted imply implies implied underline underlines underscore underscores
    intend intends intended intention hope hopes hoped hoping seek seeks sought try_to plan plans planned planning motivated motivates
    explain explains explained therefore thus hence consequently accordingly so_that in_order_to
    amid following_the on_the_back_of in_response_to in_the_wake_of after_news_of on_news_of boost boosts boosted boosting
    help helps helped allow allows allowed enable enables enabled enabling force forces forced make_possible encourages encouraged inspired inspires
    attributable attributed owes stems stem stemmed behind_the_rise`,

  /** Praise and blame, and claims of quality without a measurement. */
  evaluation: `
    impressive remarkable remarkably notable notably significant significantly substantial substantially dramatic dramatically massive massively huge
    groundbreaking revolutionary game-changing game-changer cutting-edge state-of-the-art world-class powerful robust seamless innovative innovation
    exciting amazing incredible stunning outstanding excellent superb great good bad poor terrible popular beloved promising
    important crucial vital critical key major leading-edge advanced sophisticated efficient faster_than better_than superior inferior
    successful success successfully quietly silently sharply strongly rapidly quickly steadily surprising surprisingly unexpected unexpectedly
    interesting intriguing fascinating compelling elegant beautiful ambitious unique extraordinary phenomenal explosive meteoric
    disappointing worrying alarming controversial viral hot buzz hype momentum maturing maturation shift paradigm ecosystem landscape
    democratise democratize transform transforms transforming transformative reshape reshapes reshaping redefine redefining
    healthy robustly vibrant thriving dominant dominates dominate dominance bought fake suspicious gaming gamed`,

  /** The future. */
  forecast: `
    will shall may might should must expect expects expected expecting likely unlikely probably perhaps soon forecast forecasts predict predicts
    predicted poised set_to about_to on_track going_to bound_to tomorrow future eventually inevitable inevitably would_be could_be possibly
    potential potentially promise promises upcoming looming heading_for`,

  /** Words that take something for granted. */
  presupposition: `
    again still finally even already despite yet anymore any_more no_longer once_more another_time only merely remain remains remained remaining
    continue continues continued continuing keeps resume resumes resumed return returns returned returning back_to
    although though even_though in_spite_of notwithstanding nevertheless nonetheless as_expected of_course in_fact indeed
    another_record yet_another repeatedly at_last at_long_last long-awaited eagerly stubbornly somehow regain regained regains restored too_much`,

  /** Bare denials that something exists. */
  negation: `no none nothing nobody nowhere without lacks lack lacked lacking never neither absent missing unlicensed undocumented`,
} as const;
