import type { SeedProfile } from "../types.ts";

export const shanghai: SeedProfile = {
  key: "shanghai-embodied-intelligence",
  slug: "shanghai-embodied-intelligence",
  regionCode: "310000",
  industry: "embodied-intelligence",
  owner: "he-jiawen",
  byline: [{ person: "he-jiawen", role: "reporter" }],
  text: {
    kicker: "方案引路，资本护苗",
    headline: "上海具身智能：给人工智能一副好身体",
    deck: "硬件有家底，政策有方案，资金有接力",
    summary:
      "上海机器人产业规模占全国{{figure:sh-robot-share}}。按2025年印发的实施方案，到2027年，核心算法与技术突破{{figure:sh-breakthroughs}}，高质量孵化器{{figure:sh-incubators}}。",
    body: [
      {
        type: "paragraph",
        text: "大模型会说话、会写作，要让它会走路、会干活，就得给它一副身体。2025年被称作具身智能元年，这个词在这一年首次写进《政府工作报告》。上海动手早，标准工作走在前面，产业生态也已成形，要在这条新赛道上建一座面向全球的创新高地。",
      },
      { type: "picture", key: "robot-arm" },
      { type: "heading", level: 2, text: "硬件家底厚" },
      {
        type: "paragraph",
        text: "会造机器人，才谈得上给智能造身体。上海在国内最早把机器人密度纳入城市统计，工业机器人密度排在全国第一位；机器人产业规模占全国{{figure:sh-robot-share}}。这份家底，为算法从屏幕走进现实备好了骨骼和关节。",
      },
      { type: "heading", level: 2, text: "方案画刻度" },
      {
        type: "paragraph",
        text: "2025年7月，上海市人民政府办公厅印发《上海市具身智能产业发展实施方案》，8月对外公布。方案为2027年画出两道刻度：在具身模型、具身语料等方面，核心算法与技术突破{{figure:sh-breakthroughs}}；高质量的具身智能孵化器{{figure:sh-incubators}}。前者管源头，后者管苗圃，任务可查，时限清楚。",
      },
      { type: "heading", level: 2, text: "资金早进场" },
      {
        type: "paragraph",
        text: "新产业怕等钱，更怕钱来得晚。对重点项目，上海直接给予资金支持；以市级人工智能先导产业母基金为牵引，设立产业生态基金；算力、语料也可以作价入股，这类新的金融做法正在探索。培育往前挪，投资跟着往前挪，中小企业融资就多了一条近路。",
      },
      {
        type: "pullBox",
        title: "钱从哪里来",
        items: [
          "母基金牵引，带动产业生态基金",
          "算力、语料作价，变资源为股本",
          "培育和投资都赶早，缓解中小企业融资难",
        ],
      },
    ],
  },
  editorNote:
    "“首次写进《政府工作报告》”一句，原文未说明是国家还是上海的报告，主语也有歧义，本稿按“具身智能写入”理解。原文标题提到多领域应用而正文没有相应内容，或有缺页，本稿不作补写。",
};
