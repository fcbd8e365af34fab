import type { SeedUnpublished } from "./types.ts";

/** Pieces that stop on their way, one in each stage. They carry no figures: nothing here is measured yet. */
export const unpublished: readonly SeedUnpublished[] = [
  {
    key: "liaoning-new-materials",
    slug: "liaoning-new-materials",
    regionCode: "210000",
    industry: "new-materials",
    owner: "zhou-mingyuan",
    byline: [{ person: "zhou-mingyuan", role: "reporter" }],
    stage: "draft",
    submitNote: null,
    editorNote: null,
    text: {
      kicker: "老工业基地的材料文章",
      headline: "辽宁新材料：从原料大省到材料强省，路怎么走",
      deck: "采访提纲，数字待核",
      summary: "辽宁有钢铁、石化和有色金属的底子，也有一流的材料研究力量。本稿拟看清两者怎样接上。",
      body: [
        {
          type: "paragraph",
          text: "2026年辽宁省《政府工作报告》把新兴产业和未来产业的培育列为重点。新材料是老工业基地最有条件先动的一个方向：鞍山、本溪有钢铁，大连、盘锦有石化，沈阳有中国科学院金属研究所等科研力量。家底不薄，难的是把这些分散的长处连成一条链。",
        },
        { type: "heading", level: 2, text: "要回答的三个问题" },
        {
          type: "list",
          ordered: true,
          items: [
            "实验室里的成果，有多少留在省内转化",
            "原材料企业往下游走，缺的是技术、市场还是资金",
            "中试平台向谁开放，怎么收费",
          ],
        },
        {
          type: "paragraph",
          text: "各方提供的数字口径不一，成稿前须向省级主管部门逐项核实，写明时点和来源；没有来源的数字一律不用。",
        },
      ],
    },
    laterBlocks: [
      {
        type: "paragraph",
        text: "补记：拟增加一节，对照江苏的中试平台做法，看哪些经验可以借鉴，哪些条件辽宁并不具备。",
      },
    ],
  },
  {
    key: "zhejiang-low-altitude-economy",
    slug: "zhejiang-low-altitude-economy",
    regionCode: "330000",
    industry: "low-altitude-economy",
    owner: "chen-siyu",
    byline: [{ person: "chen-siyu", role: "reporter" }],
    stage: "in_review",
    submitNote: "首稿。文中没有数字，请重点看结构和分寸。",
    approvedSteps: ["first"],
    editorNote: null,
    text: {
      kicker: "山海之间找航线",
      headline: "浙江低空经济：从一座航空小镇说起",
      deck: "地形出题，民企接单",
      summary:
        "浙江山多岛多，低空飞行天然有用武之地。从建德的航空小镇到沿海的岛屿，场景正在一个个找出来。",
      body: [
        {
          type: "paragraph",
          text: "浙江的地形，给低空经济出了一道好题：山区的路弯，海岛的船慢，无人机和直升机恰好能抄近道。题目出在这里，答案也要到这里找。",
        },
        { type: "heading", level: 2, text: "小镇先飞" },
        {
          type: "paragraph",
          text: "建德的航空小镇依托通用机场起步，飞行培训、空中游览、航空运动先后开展。小镇的价值不在规模，而在把空域协调、飞行保障这些难事先走了一遍，为别处留下可以照着做的经验。",
        },
        { type: "heading", level: 2, text: "海岛接力" },
        {
          type: "paragraph",
          text: "舟山群岛之间，邮件、药品和生鲜最盼快一点。无人机运输能不能常态化，关键在天气、成本和起降场地。当地的做法是先选刚需，再谈铺开，这种稳当的节奏值得留意。民营企业多、市场反应快，是浙江做好这门生意的另一重底气。",
        },
      ],
    },
  },
  {
    key: "sichuan-aerospace",
    slug: "sichuan-aerospace",
    regionCode: "510000",
    industry: "aerospace",
    owner: "he-jiawen",
    byline: [{ person: "he-jiawen", role: "reporter" }],
    stage: "changes_requested",
    submitNote: "首稿，请初审老师看看标题是否说过了头。",
    by: "first",
    reasons: [
      {
        quote: "国内最完整的产业链之一",
        reason: "“最完整”没有范围和来源。请写明是谁的评价、什么时候说的，或者改成可以核实的说法。",
      },
      {
        quote: "近年来，一批商业航天企业先后落户",
        reason:
          "“近年来”“一批”都太虚。请给出年份和至少两家企业的名称，并附来源；查不到就删去这一句。",
      },
    ],
    editorNote: null,
    text: {
      kicker: "西部腹地造飞机",
      headline: "四川航空航天：老厂新翼",
      deck: "整机、发动机与航电同城",
      summary: "四川的航空工业起步早、门类多。从整机到发动机，再到航空电子，老厂带出了新企业。",
      body: [
        {
          type: "paragraph",
          text: "从成都的总装厂房出来，不远处就是设计所和试验室。四川的航空工业在几代人手里攒下了整机、发动机和航空电子的本事，业内认为这里有国内最完整的产业链之一。",
        },
        { type: "heading", level: 2, text: "厂所相邻" },
        {
          type: "paragraph",
          text: "设计、制造、试验挨得近，图纸改动当天就能拿到车间里商量。这种“厂所相邻”的格局，让产品迭代少走了弯路，也让年轻工程师成长得快。",
        },
        { type: "heading", level: 2, text: "向太空延伸" },
        {
          type: "paragraph",
          text: "近年来，一批商业航天企业先后落户，卫星制造、测控应用与航空工业的老本行互相借力。绵阳、德阳等地各展所长，配套的网络越织越密。",
        },
      ],
    },
  },
  {
    key: "hunan-high-end-equipment",
    slug: "hunan-high-end-equipment",
    regionCode: "430000",
    industry: "high-end-equipment",
    owner: "he-jiawen",
    byline: [{ person: "he-jiawen", role: "reporter" }],
    stage: "approved",
    submitNote: "已按前两次意见删去无来源的排名。",
    editorNote: null,
    text: {
      kicker: "从长沙的吊臂到株洲的列车",
      headline: "湖南高端装备：把重活干细",
      deck: "工程机械与轨道交通两翼齐飞",
      summary:
        "长沙造工程机械，株洲造轨道交通装备。两座城市相距不远，走的却是同一条路：把笨重的机器做得聪明。",
      body: [
        {
          type: "paragraph",
          text: "说起湖南制造，人们先想到的往往是长沙的工程机械和株洲的电力机车。一个在工地上出力，一个在铁轨上奔跑，看似不相干，难题却相通：怎样让大块头又省力又聪明。",
        },
        { type: "heading", level: 2, text: "吊臂长了脑子" },
        {
          type: "paragraph",
          text: "在长沙，起重机、混凝土泵车、挖掘机的主机厂与配套企业比邻而居。电动化和远程操控改变了产品的样子，驾驶室里的老师傅，有的已经坐到了屏幕前。",
        },
        { type: "heading", level: 2, text: "列车连着一座城" },
        {
          type: "paragraph",
          text: "株洲因铁路而兴。机车的整车、电机、变流器件都能在城里找到伙伴，一种新部件从试制到上车，常常走不出这座城。轨道交通练就的功夫，又延伸到风电装备和新能源汽车上。",
        },
      ],
    },
  },
  {
    key: "shaanxi-aerospace",
    slug: "shaanxi-aerospace",
    regionCode: "610000",
    industry: "aerospace",
    owner: "zhou-mingyuan",
    byline: [{ person: "zhou-mingyuan", role: "reporter" }],
    stage: "scheduled",
    publishAfterDays: 7,
    publicNote: "首发。",
    submitNote: "首稿，已核对地名与单位名称。",
    editorNote: null,
    text: {
      kicker: "阎良的跑道",
      headline: "陕西航空航天：设计、制造、试飞一条线",
      deck: "航空城里的分工与协作",
      summary: "在西安阎良，一架飞机从图纸到首飞不必出区。陕西正把这份老本钱，变成新产业的起跑线。",
      body: [
        {
          type: "paragraph",
          text: "西安阎良被人们叫作“航空城”。设计院所、制造企业和试飞机构聚在同一片土地上，一架飞机从画图、制造到第一次离地，几乎不必走出这里。",
        },
        { type: "heading", level: 2, text: "天上地下一家人" },
        {
          type: "paragraph",
          text: "陕西的另一张牌是航天动力。火箭发动机的研制与试验在这里扎根多年，高校的力学、材料、控制等学科源源不断地送来人手。航空与航天两支队伍，共用着许多同样的供应商。",
        },
        { type: "heading", level: 2, text: "从国家任务到市场订单" },
        {
          type: "paragraph",
          text: "商业航天、通用航空和无人机，给老院所打开了新的窗口。难处也摆在眼前：民品讲成本、讲交期，与科研任务的做法不同。怎样既守住可靠，又跟上市场，是这座航空城要做的新功课。",
        },
      ],
    },
  },
];
