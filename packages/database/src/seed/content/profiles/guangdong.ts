import type { SeedProfile } from "../types.ts";

export const guangdong: SeedProfile = {
  key: "guangdong-low-altitude-economy",
  slug: "guangdong-low-altitude-economy",
  regionCode: "440000",
  industry: "low-altitude-economy",
  owner: "zhou-mingyuan",
  byline: [
    { person: "zhou-mingyuan", role: "reporter" },
    { person: "chen-siyu", role: "reporter" },
  ],
  text: {
    kicker: "低空飞行走进日常",
    headline: "广东低空经济：把航线铺进城市、乡村和海岛",
    deck: "以场景带产业，广州、深圳、珠海各展所长",
    summary:
      "广东聚起{{figure:gd-chain-enterprises}}低空产业链企业，通信、航线与配送网络渐次成形。2026年1月起，全省以综合应用场景创建为抓手，让低空飞行更多地服务生产生活。",
    body: [
      {
        type: "paragraph",
        text: "产业链条齐，应用场景多，政策配套全，又有大湾区城市之间的协同，广东发展低空经济手里握着一副好牌。牌怎么打？广东的思路是以场景带产业：一边补设施、优环境，一边育企业、聚集群，目标有两个：低空经济的全国创新示范区，低空产业的全国集聚地。",
      },
      { type: "picture", key: "low-altitude" },
      { type: "heading", level: 2, text: "三城分工，链条成群" },
      {
        type: "paragraph",
        text: "有关产业报道显示，广东有低空产业链企业{{figure:gd-chain-enterprises}}，占全国{{figure:gd-chain-share}}，其中制造低空飞行器的企业{{figure:gd-aircraft-makers}}。按报道所引的目标，2025年全省相关产业规模{{figure:gd-industry-scale}}。广州、深圳、珠海是布局的三个核心，制造、研发、基建各有侧重，又与周边城市互相支撑。",
      },
      { type: "heading", level: 2, text: "地上先织网，天上好飞行" },
      {
        type: "paragraph",
        text: "飞得起来，先要联得上、看得见。截至2024年底，广东开通5G-A基站{{figure:gd-5ga-stations}}，累计获批的无人机航线{{figure:gd-drone-routes}}；2024年全年，无人机送货飞行{{figure:gd-drone-deliveries}}。一张{{figure:gd-rescue-minutes}}航空应急救援网正在加紧铺设。通感一体的5G-A与北斗、卫星互联网融合组网，省级的低空飞行综合管理服务平台同步推进，全省共用一个数字底座。",
      },
      {
        type: "pullBox",
        title: "广东四大支持举措",
        items: [
          "省里统筹，部门协同",
          "把飞行服务保障做细做实",
          "与新能源汽车、新一代电子信息、高端装备制造跨界融合",
          "敞开大门，欢迎社会资本深度参与",
        ],
      },
      { type: "heading", level: 2, text: "场景创建，向海向乡" },
      {
        type: "paragraph",
        text: "2026年1月，广东省发展改革委部署低空经济综合应用场景创建。这项工作统筹发展和安全，从飞行服务、场景应用、产业集聚、安全保障四个方向发力：空中交通、物流、农业监测、医疗救援要飞成常态；文旅体验、应急救援、农林植保要飞出特色。",
      },
      {
        type: "paragraph",
        text: "背靠大湾区，广东还将试水跨境物流、粤港之间的跨境飞行和跨省文旅航线，把无人机送货的半径从城市放大到乡村、海岛。医疗物品的快速转运、高值海产品的跨海运输，是其中要重点打磨的细分场景。",
      },
    ],
  },
  editorNote:
    "“2025年相关产业规模超3000亿元”一句，所据版面原文缺少谓语，是目标还是实绩无从判断，本稿按目标记录。目标年份已过，查实后将以实际数替换。",
};
