/**
 * The unit registry as a table: `norm|code|family|English|English plural|other spellings`.
 * The norm is the word the record keeps; a spelling is recognised in prose and read as its norm.
 * Codes follow the ground truth of the newsroom's metrics; symbols follow GB 3100–3102 and UCUM.
 */
export const unitTable = `
元|CNY|currency-CNY|yuan|yuan|元人民币,人民币元,块钱,RMB
角|CNY-jiao|currency-CNY|jiao|jiao|角钱,毛钱
分钱|CNY-fen|currency-CNY|fen|fen|
美元|USD|currency-USD|US dollar|US dollars|美金
欧元|EUR|currency-EUR|euro|euros|
港元|HKD|currency-HKD|Hong Kong dollar|Hong Kong dollars|港币,元港币
日元|JPY|currency-JPY|yen|yen|
英镑|GBP|currency-GBP|pound sterling|pounds sterling|
澳门元|MOP|currency-MOP|Macao pataca|Macao patacas|
新台币元|TWD|currency-TWD|New Taiwan dollar|New Taiwan dollars|元新台币
韩元|KRW|currency-KRW|won|won|
卢布|RUB|currency-RUB|rouble|roubles|
新加坡元|SGD|currency-SGD|Singapore dollar|Singapore dollars|新元
瑞士法郎|CHF|currency-CHF|Swiss franc|Swiss francs|
加元|CAD|currency-CAD|Canadian dollar|Canadian dollars|加拿大元
澳元|AUD|currency-AUD|Australian dollar|Australian dollars|澳大利亚元
卢比|INR|currency-INR|Indian rupee|Indian rupees|
林吉特|MYR|currency-MYR|ringgit|ringgit|
泰铢|THB|currency-THB|baht|baht|
%|percent|proportion|%|%|％,percent
‰|permille|proportion|‰|‰|
个百分点|pp|points|percentage point|percentage points|百分点,pct
个千分点|permille-point|points|per mille point|per mille points|千分点
个基点|bp|points|basis point|basis points|基点,BP,bp,个BP,个bp
倍|times|times|times|times|
ratio|1|proportion|||
瓦|W|power|W|W|W,瓦特
千瓦|kW|power|kW|kW|kW,KW,kw
兆瓦|MW|power|MW|MW|MW
吉瓦|GW|power|GW|GW|GW
马力|hp|power|horsepower|horsepower|匹马力
瓦时|Wh|energy|Wh|Wh|Wh,瓦小时
千瓦时|kWh|energy|kWh|kWh|kWh,KWH,KWh,kwh,千瓦小时,千瓦·时,kW·h,度电
兆瓦时|MWh|energy|MWh|MWh|MWh,兆瓦小时,MW·h
吉瓦时|GWh|energy|GWh|GWh|GWh,吉瓦小时,GW·h
太瓦时|TWh|energy|TWh|TWh|TWh
焦耳|J|energy|J|J|焦
千焦|kJ|energy|kJ|kJ|kJ
兆焦|MJ|energy|MJ|MJ|MJ
吉焦|GJ|energy|GJ|GJ|GJ,百万千焦
千卡|kcal|energy|kcal|kcal|kcal,大卡
伏|V|voltage|V|V|伏特
千伏|kV|voltage|kV|kV|kV,KV
安|A|current|A|A|安培
毫安时|mAh|charge|mAh|mAh|mAh
安时|Ah|charge|Ah|Ah|Ah
千伏安|kVA|apparent-power|kVA|kVA|kVA,KVA
兆伏安|MVA|apparent-power|MVA|MVA|MVA
吨|t|mass|tonne|tonnes|公吨,t
千克|kg|mass|kg|kg|kg,KG
公斤|kg|mass|kg|kg|
克|g|mass|g|g|
毫克|mg|mass|mg|mg|mg
微克|ug|mass|µg|µg|μg,µg
斤|jin|mass|jin|jin|市斤
克拉|carat|mass|carat|carats|
盎司|oz|mass-troy|ounce|ounces|金衡盎司
磅|lb|mass|pound|pounds|
吨油当量|toe|oil-equivalent|tonne of oil equivalent|tonnes of oil equivalent|吨标准油
吨标准煤|tce|coal-equivalent|tonne of coal equivalent|tonnes of coal equivalent|吨标煤,吨标准煤当量
千克标准煤|kgce|coal-equivalent|kg of coal equivalent|kg of coal equivalent|千克标煤,公斤标准煤,公斤标煤
克标准煤|gce|coal-equivalent|g of coal equivalent|g of coal equivalent|克标煤
吨二氧化碳当量|tCO2e|emission|tonne of CO2 equivalent|tonnes of CO2 equivalent|吨CO2当量,tCO2e
载重吨|DWT|ship-tonnage|deadweight tonne|deadweight tonnes|DWT
总吨|GT|gross-tonnage|gross ton|gross tons|
修正总吨|CGT|gross-tonnage-compensated|compensated gross ton|compensated gross tons|
标准箱|TEU|TEU|TEU|TEU|TEU,标箱,个标准箱,个标箱,国际标准箱,标准集装箱,标箱集装箱
自然箱|box|container|container|containers|
桶|bbl|barrel|barrel|barrels|
平方米|m2|area|square metre|square metres|㎡,m²,m2,平米
平方千米|km2|area|square kilometre|square kilometres|km²,km2,㎢
平方公里|km2|area|square kilometre|square kilometres|
平方厘米|cm2|area|square centimetre|square centimetres|cm²
平方毫米|mm2|area|square millimetre|square millimetres|mm²
公顷|ha|area|hectare|hectares|hm²
亩|mu|area|mu|mu|市亩,亩地
公里|km|length|kilometre|kilometres|km,KM,华里
千米|km|length|kilometre|kilometres|
米|m|length|metre|metres|m
分米|dm|length|decimetre|decimetres|
海里|nmi|length|nautical mile|nautical miles|
厘米|cm|length|centimetre|centimetres|cm,公分
毫米|mm|length|millimetre|millimetres|mm
微米|um|length|micrometre|micrometres|μm,µm
纳米|nm|length|nanometre|nanometres|nm
英寸|in|length|inch|inches|
英尺|ft|length|foot|feet|
英里|mi|length|mile|miles|
光年|ly|length|light year|light years|
立方米|m3|volume|cubic metre|cubic metres|m³,m3,方
立方厘米|cm3|volume|cubic centimetre|cubic centimetres|cm³
升|L|volume|litre|litres|公升
千升|kL|volume|kilolitre|kilolitres|
毫升|mL|volume|mL|mL|ml,mL
标准立方米|Nm3|volume-normal|normal cubic metre|normal cubic metres|标方,Nm³
度|deg|angle|degree|degrees|
摄氏度|Cel|temperature|°C|°C|℃,°C
开尔文|K|temperature-K|K|K|
帕|Pa|pressure|Pa|Pa|帕斯卡
千帕|kPa|pressure|kPa|kPa|kPa
兆帕|MPa|pressure|MPa|MPa|MPa
吉帕|GPa|pressure|GPa|GPa|GPa
牛|N|force|N|N|牛顿
千牛|kN|force|kN|kN|kN
赫兹|Hz|frequency|Hz|Hz|Hz,赫
千赫|kHz|frequency|kHz|kHz|kHz,千赫兹
兆赫|MHz|frequency|MHz|MHz|MHz,兆赫兹
吉赫|GHz|frequency|GHz|GHz|GHz,吉赫兹
太赫兹|THz|frequency|THz|THz|THz
分贝|dB|level|dB|dB|dB
马赫|Ma|mach|Mach|Mach|
转/分钟|r/min|rotation|r/min|r/min|转/分,转每分,转每分钟,rpm,r/min
牛米|N·m|torque|N·m|N·m|牛·米,N·m,Nm
毫米汞柱|mmHg|pressure|mmHg|mmHg|mmHg
尼特|nit|luminance|nit|nits|
流明|lm|luminous-flux|lm|lm|
特斯拉|T|magnetic|tesla|tesla|
高斯|Gs|magnetic|gauss|gauss|
电子伏特|eV|energy-particle|eV|eV|
吉电子伏特|GeV|energy-particle|GeV|GeV|GeV
欧姆|Ohm|resistance|Ω|Ω|
千乏|kvar|reactive-power|kvar|kvar|
兆乏|Mvar|reactive-power|Mvar|Mvar|Mvar
秒|s|time|second|seconds|秒钟
毫秒|ms|time|ms|ms|ms
微秒|us|time|µs|µs|μs,µs
纳秒|ns|time|ns|ns|ns
飞秒|fs|time|fs|fs|
分钟|min|time|minute|minutes|min
小时|h|time|hour|hours|个小时,钟头,个钟头,h
天|d|time|day|days|
日|d|time|day|days|
周|wk|time|week|weeks|个星期,星期
个月|mo|calendar|month|months|
年|a|calendar|year|years|周年,整年
个工作日|workday|workday|working day|working days|工作日
个自然日|d|time|day|days|自然日
岁|age|age|year of age|years of age|周岁
EFLOPS|EFLOPS|compute|EFLOPS|EFLOPS|EFlops,Eflops,EFLOP/s,EFLOPs
PFLOPS|PFLOPS|compute|PFLOPS|PFLOPS|PFlops,Pflops,PFLOP/s,PFLOPs,P
TFLOPS|TFLOPS|compute|TFLOPS|TFLOPS|TFlops
TOPS|TOPS|compute-int|TOPS|TOPS|
bps|bps|bandwidth|bps|bps|比特每秒
Kbps|Kbps|bandwidth|kbps|kbps|kbps
Mbps|Mbps|bandwidth|Mbps|Mbps|兆比特每秒
Gbps|Gbps|bandwidth|Gbps|Gbps|吉比特每秒,Gb/s
Tbps|Tbps|bandwidth|Tbps|Tbps|Tb/s
比特|bit|data|bit|bits|
字节|B|data|byte|bytes|
GB|GB|data|GB|GB|吉字节
MB|MB|data|MB|MB|兆字节
TB|TB|data|TB|TB|太字节
PB|PB|data|PB|PB|拍字节
EB|EB|data|EB|EB|艾字节
ZB|ZB|data|ZB|ZB|泽字节
量子比特|qubit|qubit|qubit|qubits|个量子比特,个超导量子比特,超导量子比特,比特量子
像素|pixel|pixel|pixel|pixels|
ppm|ppm|proportion|ppm|ppm|
/10万|/10万|incidence|per 100,000|per 100,000|/十万
分|score|score|point|points|
点|point|index|point|points|个点
词元|token|token|token|tokens|Token,token,Tokens,tokens
标台|standard-bus|count|||
吨公里|t·km|freight|tonne-kilometre|tonne-kilometres|吨千米
人公里|person·km|passenger|passenger-kilometre|passenger-kilometres|
次|time|event|time|times|回
人次|person-time|event-person|visit|visits|
乘次|ride|event-person|ride|rides|
架次|sortie|event-sortie|sortie|sorties|
家次|enterprise-time|event-enterprise|enterprise visit|enterprise visits|
车次|trip|event-trip|trip|trips|
班次|run|event-run|scheduled run|scheduled runs|
列次|train-run|event-train|train run|train runs|
辆次|vehicle-time|event-vehicle|vehicle trip|vehicle trips|
艘次|ship-call|event-ship|ship call|ship calls|
户次|household-time|event-household|household case|household cases|
件次|item-time|event-item|item handled|items handled|
批次|batch|event-batch|batch|batches|
场次|session|event-session|session|sessions|
例次|case-time|event-case|case|cases|
人年|person-year|labour|person-year|person-years|
人天|person-day|labour|person-day|person-days|人日
台套|set|set|set|sets|台（套）,台(套),台/套
`;

/** Classifiers that only count: all of code `count`, family `count`. */
export const countClassifiers = `
家 个 条 项 件 户 人 名 台 套 辆 架 艘 颗 座 处 栋 只 头 种 类 场 期 批 份 张 部 所 支 篇 层 片 宗
笔 单 位 对 组 枚 株 册 列 门 间 款 例 盏 口 枝 首 幅 级 幢 根 块 匹 羽 尾 棵 粒 瓶 盒 袋 箱 包 卷
双 副 朵 面 具 罐 桌 剂 剂次 人份 杯 碗 尊 堂 团 队 票 窝 盘 挂 帧 茬 本 页 封 道 轮 节 席 床 班 趟 顶 把 桩 孔 眼 井 字 句 章 起 段 员 滴 股 担 发 铺 扇 跨 束 捆 串 格 村 县 国
校 企 市 省 乡 镇 航班
`;

/**
 * Characters after a classifier that make another word of it: 5节能项目, 3000场景, 4.0升级. The
 * number before such a word has no unit.
 */
export const classifierTraps: Readonly<Record<string, string>> = {
  家: "庭具电园乡居纺装禽畜政",
  个: "性体别案",
  条: "件例款约",
  项: "",
  件: "均",
  双: "方向重碳创减控语休边层面端轨流选赢季引招手眼循节城核随职",
  副: "主总理会省市食产作厅局秘县区教院校书中热",
  面: "积对向临貌粉料板试世目包部市前上貌孔纱",
  具: "有体备身象",
  罐: "头装区",
  剂: "量型",
  团: "队结体员伙圈市长组",
  队: "伍员列友长",
  票: "房据价面务选数",
  盘: "活点面子锦",
  挂: "牌职钩靠零",
  桌: "面子",
  堂: "食课皇",
  分: "别之布公会开析钟离局散为成发支享解管享子工红期级厂行院校店部区手歧秒组类批层段配摊流量",
  点: "多钟半以亮击多名评赞缀燃位开状火心",
  户: "外口籍型",
  人: "民工均形机文气类体大事为格士生",
  名: "列义称字誉",
  台: "阶湾州风账儿北南",
  套: "餐期利现装路",
  架: "构设桥空",
  座: "谈椅位席",
  处: "理于置罚长在",
  只: "有要是能需在会",
  头: "部雁脑",
  种: "子业养质族",
  类: "型别似",
  场: "景地馆所域站合面",
  期: "间限货待望末刊权",
  批: "准发复量示评",
  份: "额子",
  张: "家江扬贴",
  部: "门委分署队长级件署",
  所: "有在以谓得需属示长用述占谓",
  支: "持付撑出援柱点配架线部教",
  篇: "章幅",
  层: "次面级",
  片: "区段面剂",
  宗: "旨教地",
  笔: "者试记",
  单: "位项体一价日月次产车品元晶",
  位: "于列居置数",
  对: "接外于内比照待标口应称手象",
  组: "织建成合件团装网",
  株: "洲式",
  列: "入为车出席举支",
  门: "类户店票槛诊",
  间: "接隔断距",
  款: "项式",
  例: "如会行外",
  口: "径岸味号碑感",
  首: "次批个家位创发先要都府届台席条例款选季付套期日航",
  幅: "度员面",
  节: "能约点目日省水电假气奏庆",
  轮: "胎船换毂驱渡廓值岗",
  本: "市省报地届土次着级科身部质领金",
  封: "锁面闭顶装测",
  道: "路德理",
  根: "据本植源基",
  匹: "配狼",
  包: "括含装容机揽头",
  页: "岩面",
  桩: "基",
  孔: "子径隙",
  眼: "镜光前科下",
  井: "下盖冈",
  班: "列级子组主",
  章: "程节丘",
  字: "节母典体样",
  起: "来飞点步草重码降到源跳诉始义于用家底航见伏",
  把: "握关手控",
  股: "份东票权价市改息",
  升: "级至到幅高降值温学空级",
  克: "服隆强",
  安: "全徽装置排保防",
  度: "假过",
  段: "位",
  发: "展电布明现放生射行起挥达言货包票证给动改酵育源热运掘端文债奖车送卡榜表力作",
  担: "任保负当心忧架",
  级: "别数",
  席: "位卡",
  床: "位",
  牛: "市奶肉",
  方: "面向式法案",
  吨: "位",
  秒: "杀",
  天: "然线津气际",
  周: "边期转围年",
  年: "轻度级代产初",
  瓦: "解片",
  米: "兰粉",
  元: "年宵旦素",
  倍: "增率",
  日: "本常益用",
  亩: "产均",
  桶: "装",
  箱: "包",
  员: "工",
  镇: "江",
  国: "家际内外产有资企",
  县: "级域",
  市: "场值民级占",
  省: "级会份内外",
  校: "企园",
  企: "业",
  村: "民庄",
  乡: "村镇",
  格: "局",
  串: "联",
  顶: "层尖",
  束: "流",
  扇: "区",
  铺: "设",
};
