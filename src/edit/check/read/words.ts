/**
 * The words the checker knows, by what they do in a sentence. An underscore stands for a space. Whatever is not here, and is
 * no name, number, date or quotation, is refused: a word has to be put on this list before it can be printed.
 *
 * Plain and frame words claim nothing by themselves. All other sorts claim something, and a rule looks for what bears them
 * out. A word may have several sorts; every rule of each then has its say.
 */
export const words = {
  /** Articles, prepositions, conjunctions, pronouns, auxiliaries: the grammar. */
  plain: `
    a an the this that these those and or so as at by for from in into of off on onto out over per to up_to
    under until till upon via with within between among across after before during since through toward towards about
    beside near against while when where whether which who whom whose what how if then here there
    is are was were be been being am has have had having do does did done doing can
    it its itself they them their theirs themselves he him his she her we us our ours you your i me my one ones
    each either both any other others another same own such else along apart together too also well but nor not_only
    ago later earlier next past previous away around inside out_of as_of so_far in_turn for_example that_is
    whoever whatever once just simply plainly directly separately respectively meanwhile instead otherwise however
    because_we up_and_down against_this_column speaks_against_us of_late in_a_row in_print by_hand in_all in_total at_all all_of_it all_this of_course_not all_time
    all_of_them of_all at_most at_least no_more_than no_fewer_than as_many_as back`,

  /** Verbs of saying, standing, counting and reading. They need something bound beside them, which rule N17 asks of all. */
  state: `
    stand stands stood standing sit sits sat count counts counted counting number numbers numbered hold holds held holding
    show shows showed shown showing read reads reading make makes made making come comes came coming run runs ran running
    go goes went going gone give gives gave given giving take takes took taken taking put puts get gets got
    know knows knew known say says said saying tell tells told mean means meant carry carries carried
    name named naming call calls called describe describes described follow follows followed following calling
    measure measures measured compare compares compared comparing look looks looked looking find finds found
    see sees saw seen use uses used using need needs needed belong belongs bear bears
    begin begins began begun beginning start starts started end ends ended ending
    cover covers covered total totals equal equals differ differs sort sorts sorted order ordered
    stay stays stayed lie lies lay reach reaches reached print prints printed
    search searched check checks checked checking test tested judge judged meet meets met
    try tried write writes wrote written build builds built convert converted copy copied copies
    bring brings brought draw draws drew drawn collect collects collected point points pointed
    appear appears appeared leave leaves left answer answers answered dates linked tagged listed posted dated based
    discuss discussed discusses argue argued talk talked talking vote voted fetch fetched repeat repeated
    state states stated keep set sets turn turns turned wait waits waited do_so let lets
    speak speaks spoke rest rests rested stands_behind add_up set_aside set_apart split
    ask asks asked building moved moves change changes changed happen happens happened mention mentions mentioned register registers registered
    note notes noted redone works shown lags caught archived archives`,

  /** A count went up. */
  rise: `
    rise rises rose risen rising gain gains gained gaining add adds added adding grow grows grew grown growing growth
    climb climbs climbed climbing increase increases increased increasing up
    jump jumps jumped jumping surge surges surged surging soar soars soared soaring spike spikes spiked
    is_up_to are_up_to edged_up edges_up edge_up advance advances advanced gather gathers gathered win wins won attract attracts attracted
    pick_up picks_up picked_up rally rallied rallies riser risers rocket rocketed explode exploded explodes skyrocket skyrocketed`,

  /** A count went down. */
  fall: `
    fall falls fell fallen falling drop drops dropped dropping lose loses lost losing decline declines declined declining
    decrease decreases decreased decreasing shrink shrinks shrank shrunk shed sheds shedding slip slips slipped slide slides slid
    plunge plunges plunged sink sinks sank sunk dip dips dipped down edged_down edges_down edge_down faller fallers tumble tumbles tumbled
    slow slows slowed slowing fade fades faded fading cool cools cooled ease eases eased crash crashes crashed collapse collapses collapsed`,

  /** Steeper than a bare change; a ratio has to earn it. */
  steep: `
    jump jumps jumped jumping surge surges surged surging soar soars soared soaring spike spikes spiked
    rocket rocketed explode exploded explodes skyrocket skyrocketed plunge plunges plunged tumble tumbled tumbles crash crashes crashed
    collapse collapses collapsed`,

  /** One passed another, or a mark. */
  pass: `
    pass passes passed passing overtake overtakes overtook overtaken overtaking cross crosses crossed crossing exceed exceeds exceeded
    goes_past go_past went_past gone_past tops topped lead leads led leading trail trails trailed surpass surpasses surpassed beat beats beaten outpace outpaces outpaced`,

  /** Something happened on a date: published, created, listed. */
  event: `
    publish publishes published publishing release releases released releasing announce announces announced announcing
    post posts posting create creates created upload uploads uploaded launch launches launched introduce introduces introduced
    ship ships shipped issue issued unveil unveils unveiled submit submitted update updates updated arrive arrives arrived
    debut debuts debuted present presents presented`,

  /** The usual: a middle value of many days. */
  norm: `a_day_brought a_day_brings usual usually normal normally typical typically median average mean norm norms ordinary ordinarily lifetime`,

  /** Things, times and the furniture of a page. */
  frame: `
    day days daily week weeks weekly month months monthly year years hour hours minute minutes morning mornings time times
    night date dates weekday weekdays weekend weekends moment moments
    list lists page pages place places rank ranks ranked ranking rankings position row rows table tables top figure figures number
    line lines sentence sentences story stories paper newspaper archive data
    source sources reading readings reader readers rule rules method score scores counter counters counting count counts value values
    kind kinds part parts piece pieces way ways thing things side sides view case cases size sizes
    share shares proportion percentage rate rates ratio total totals sum amount amounts difference change changes range ranges
    gap distance pace span level levels scale length history memory series set group groups peak
    names owner owners maker makers author authors account accounts organisation organisations person people user users project projects
    pattern patterns family families base bases variant variants version versions format formats relation relations
    fine-tune fine-tunes fine-tuned finetune finetunes quantised quantized quantisation adapter adapters merge merges conversion conversions
    file files config request requests licence licences license language languages task tasks topic topics description descriptions
    card cards title titles text word words address link links web feed feeds listing listings
    thread threads discussion discussions announcement announcements news item items entry entries tag tags
    code weights tool tools library libraries framework frameworks package packages app demo article articles report reports
    model models repository repositories repo repos dataset datasets space spaces papers
    question questions result results fact facts column columns motion evidence record_of records
    repository-day repository-days subject subjects chart dotted dotted_line bar bars curve
    new old open own full whole exact exactly single different separate alone further extra additional
    public declared known given listed dated similar direct second-hand
    about roughly nearly almost around over under close_to
    outside elsewhere far right effort click clicks copy copies fork_of
    heading headed summary earnest purpose trying maintains according_to anew opens exception last_week latest newcomer_on automatic maxim backup checkpoint digits safeguards
    stands_out stand_out retirement personal imagination although_we_found behind_them behind_it gainers gainer theme young younger stored declare declares declared opened safetensors gguf adapter_weights bytes age mass entries empty unfilled quote complete original available details abilities anything entirety discover pages tests test claim claims trouble votes practice usage_by
    enters joins enter join entered joined last_mark the_last_mark in_the_last_days latest_daily_gains lists_on
    kept_back keeps_it the_last_mark lead_story kicker attention interest research limits mark product newcomer newcomers publisher publishers publisher's work rarity how_rare abstract
    trending_list trending_models trending_datasets trending_spaces most_downloaded_models our_records these_records in_our_records records_begin
    the_other_way_round best_fact_against all_this for_all_of_that step habit steep front certain account's empty version company price policy safety
    deprecation licence_change children builders base_model declared_base notice child batch batches personal sign-up read-only security advisory advisories severity first_place in_days the_day_before the_day_after on_the_day`,

  /** What is counted. */
  metric: `
    star stars starred fork forks forked like likes liked download downloads downloaded upvote upvotes upvoted
    point points comment comments parameter parameters issue issues pull_requests degrees hours days`,

  comparative: `
    more fewer less larger smaller bigger higher lower greater shorter longer faster slower closer older newer
    above below ahead behind better worse stronger weaker twice_as than`,

  superlative: `
    most least largest smallest biggest highest lowest greatest longest shortest fastest slowest best worst oldest newest youngest
    closest strongest weakest busiest steepest last first sole record records unprecedented never unmatched
    no_day_brought_more no_other of_any than_any than_any_other any_other on_record ever the_only for_the_first_time leader number_one all-time unrivalled unequalled fewest top-ranked`,

  quantifier: `
    most many few several some all none every majority minority dozens hundreds thousands millions billions countless numerous
    various plenty lots a_lot_of a_few a_handful handful mostly largely mainly nearly_all almost_all generally always often
    scores_of tens_of a_wave_of a_host_of a_string_of a_number_of a_series_of a_raft_of a_flood_of a_couple_of a_dozen_of hardly_any next_to_none legions legion
    rarely seldom widely everybody everyone nobody no_one everything commonly frequently increasingly rare common`,

  /** Why, or what somebody wants. Never ours to say. */
  cause: `
    because cause causes caused causing causal drive drives drove driven driving driver drivers spark sparks sparked sparking fuel fuels fuelled fueled
    thanks_to due_to owing_to as_a_result as_a_result_of result_of results_in resulted resulting leads_to led_to lead_to leading_to
    trigger triggers triggered triggering prompt prompts prompted prompting push pushes pushed pushing propel propels propelled
    aim aims aimed aiming believe believes believed want wants wanted prefer prefers preferred favour favours favor favors
    signal signals signalled signaling signalling suggest suggests suggested suggesting indicate indicates indicated indicating
    reflect reflects reflected reflecting hint hints hinted imply implies implied underline underlines underscore underscores
    intend intends intended intention hope hopes hoped hoping seek seeks sought try_to plan plans planned planning motivated motivates
    explain explains explained therefore thus hence consequently accordingly so_that in_order_to reason reasons
    amid following following_the after_a_new after_its after_the_release after_the_launch in_the_wake since_its_release on_the_back_of in_response_to in_the_wake_of after_news_of on_news_of boost boosts boosted boosting
    help helps helped allow allows allowed enable enables enabled enabling force forces forced makes_possible encourages encouraged inspired inspires
    attributable attributed owes stem stems stemmed demonstrate demonstrates demonstrated prove proves proved proven confirm confirms confirmed
    spurred spurs reveals revealed marks marking speaks_to decides decided chose chooses choose`,

  /** Praise and blame, and claims of quality without a measurement. */
  evaluation: `
    impressive remarkable remarkably notable notably significant significantly substantial substantially dramatic dramatically massive massively huge
    groundbreaking revolutionary game-changing game-changer cutting-edge state-of-the-art world-class powerful robust seamless innovative innovation
    exciting amazing incredible stunning outstanding excellent superb great good bad poor terrible popular popularity beloved promising
    important crucial vital critical key major leading-edge advanced sophisticated efficient superior inferior worth worthy
    successful success successfully quietly silently sharply strongly rapidly quickly steadily surprising surprisingly unexpected unexpectedly
    interesting intriguing fascinating compelling elegant beautiful ambitious unique extraordinary phenomenal explosive meteoric
    disappointing worrying alarming controversial viral hot buzz hype momentum maturing maturation shift paradigm ecosystem landscape
    democratise democratize transform transforms transforming transformative reshape reshapes reshaping redefine redefining
    rocketed rocket skyrocket skyrocketed skyrockets explode explodes exploded soar soars soared soaring crash crashes crashed collapse collapses collapsed smash smashed
    healthy vibrant thriving dominant dominates dominate dominance bought fake suspicious gaming gamed`,

  /** The future, and what only may be. */
  forecast: `
    will shall may might should must could would expect expects expected expecting likely unlikely probably perhaps soon forecast forecasts
    more_is_to_come to_come come_next in_sight on_course
    predict predicts predicted poised set_to about_to on_track going_to bound_to tomorrow future eventually inevitable inevitably possibly
    potential potentially promise promises upcoming looming heading_for projected apparently seems seem appears_to`,

  /** Words that take something for granted. */
  presupposition: `
    again still finally even already despite yet anymore any_more no_longer once_more only merely remain remains remained remaining
    continue continues continued continuing resume resumes resumed return returns returned returning
    although though even_though in_spite_of notwithstanding nevertheless nonetheless as_expected of_course in_fact indeed
    as_usual as_is_usual as_ever as_always and_climbing and_rising and_growing and_counting and_falling and_shrinking
    yet_another repeatedly at_last long-awaited stubbornly somehow regain regained regains restored another_record back_to`,

  /** That a rise has lasted. */
  holding: `keeps keeps_its_pace kept kept_pace keeping holds_its_rise held_its_rise goes_on_rising went_on_rising keeps_rising kept_rising holds_on`,

  /** Bare denials that something exists. */
  negation: `no none nothing nobody nowhere without lacks lack lacked lacking neither absent missing unlicensed undocumented`,

  /** A verb is denied: only a declared sentence may. */
  denial: `not cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't wouldn't won't n't hardly scarcely`,
} as const;
