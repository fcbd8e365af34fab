import type { SeedProfile } from "../types.ts";

export const shandong: SeedProfile = {
  key: "shandong-deep-sea-aerospace",
  slug: "shandong-deep-sea-aerospace",
  regionCode: "370000",
  industry: "deep-sea-aerospace",
  owner: "he-jiawen",
  byline: [
    { person: "he-jiawen", role: "reporter" },
    { person: "zhou-mingyuan", role: "contributing-reporter" },
  ],
  text: {
    kicker: "海上发射与深海装备并进",
    headline: "山东深海空天：一头连着星空，一头扎进深蓝",
    deck: "链长牵线，济南、青岛、烟台错位布局",
    summary:
      "山东用产业链“链长制”统筹深海和空天两篇文章。东方航天港把厂房搬到港口边，产业链效率比传统模式提升{{figure:sd-spaceport-efficiency}}；海工装备、卫星数据与人工智能加快融合。",
    body: [
      {
        type: "paragraph",
        text: "向上是太空，向下是深海。山东既有海洋大省的家底，又有航天产业的新势头，工业基础、区位条件、科研力量凑到一处，由“链长”牵头把企业、院所和应用场景串起来，深海与空天两个领域就此走到一起。",
      },
      { type: "heading", level: 2, text: "港口边上造火箭" },
      {
        type: "paragraph",
        text: "火箭从哪里上天？在山东，答案是海上。报道称，东方航天港是全国唯一的商业航天海上发射母港，“引力一号”运载火箭就从烟台近海腾空。这里前面是港口，后面是工厂，“前港后厂、制发一体”，产业链效率比传统模式提升{{figure:sd-spaceport-efficiency}}。人工智能也加入进来：算力要送上太空，火箭要装上智能引擎，技术突破要换来真金白银。",
      },
      { type: "picture", key: "sea-launch" },
      { type: "heading", level: 2, text: "向深海要空间" },
      {
        type: "paragraph",
        text: "青岛、烟台是海工装备制造的老把式，深水作业装备、智能控制系统里的关键技术，正被一项项攻下来。海洋观测、水声通信等装备的研发已经布局，“海洋公众云”和海洋人工智能大模型的产业集聚区同步建设；依托“东方慧眼遥感星座”，省级卫星数据共享平台把天上的数据送到海上来用。",
      },
      {
        type: "pullBox",
        title: "天海之间",
        items: [
          "上天：建设商业航天的海上母港",
          "入海：研发观测、通信和深水作业装备",
          "联网：共享卫星数据，壮大海洋大模型",
        ],
      },
      { type: "heading", level: 2, text: "三城错位，八方搭台" },
      {
        type: "paragraph",
        text: "发展集群，贵在各有所长。济南、青岛、烟台三城错位，多点支撑；烟台黄渤海新区已聚起一批特色企业和院所。省里与航天科技、航天科工等国家队以及商业航天企业深化合作，争取国家级研发项目和型号任务；海上航天装备的测试认证、海工装备领域的航天技术转化等公共平台也在建设。",
      },
      {
        type: "paragraph",
        text: "下一步，山东将推动东方航天港进入国家商业航天的发射体系，建设国家级的海上发射母港。",
      },
    ],
  },
  editorNote:
    "“产业链效率提升50%以上”，原文未说明“效率”如何计量，也没有时点，本稿照录。“全国唯一”为原文说法，尚未见到独立来源。",
};
