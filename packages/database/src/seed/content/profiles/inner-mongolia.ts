import type { SeedProfile } from "../types.ts";

export const innerMongolia: SeedProfile = {
  key: "inner-mongolia-new-energy-storage",
  slug: "inner-mongolia-new-energy-storage",
  regionCode: "150000",
  industry: "new-energy-storage",
  owner: "zhou-mingyuan",
  byline: [{ person: "zhou-mingyuan", role: "reporter" }],
  text: {
    kicker: "风光大区补上储能一环",
    headline: "内蒙古新型储能：让风和光存得住、用得好",
    deck: "招引龙头，补齐链条，让独立储能有账可算",
    summary:
      "内蒙古自治区的储能系统产业链产能，按容量计可支撑{{figure:nm-chain-capacity}}。2025年6月，乌兰察布市察右中旗一座{{figure:nm-station-power}}/{{figure:nm-station-energy}}的共享储能电站开工。",
    body: [
      {
        type: "paragraph",
        text: "风电、光伏看天吃饭，储能就是那座“蓄水池”。内蒙古自治区风光资源富集，产业有底子，又是国家能源革命综合改革的试点，把新型储能摆上能源转型的要紧位置，从政策、链条、技术、场景四处着手，想在这条赛道上领个头。",
      },
      { type: "heading", level: 2, text: "按图招商，补链强链" },
      {
        type: "paragraph",
        text: "招商先画图。一张是储能产业链的全景图，一张是招商引资的远景图；图画好了，“小分队”奔赴京津冀、长三角、珠三角，以商招商，专找能补缺口的龙头企业。人才培养、技术和模式创新、助企行动一并跟上。从原材料、电芯到电站建设，链条已经贯通，储能系统的产业链产能可支撑{{figure:nm-chain-capacity}}的储能需求。",
      },
      { type: "heading", level: 2, text: "机制活，账好算" },
      {
        type: "paragraph",
        text: "独立储能电站要建得起，也要赚得到。内蒙古先论证电站的功能价值，算清建设成本，再按发电量给予补偿，替企业减负；又让电站以双重身份参与市场交易，充电、放电的价格都交给市场去定。收益看得清楚，社会资本进场就有底气。",
      },
      {
        type: "pullBox",
        title: "储能为什么要看两个数",
        paragraphs: [
          "千瓦说的是功率，即一下子能放多少电；千瓦时说的是容量，即一共能存多少电。两个数合起来看，才知道一座电站有多大本事。",
        ],
      },
      { type: "heading", level: 2, text: "大项目落地" },
      {
        type: "paragraph",
        text: "2025年6月，乌兰察布市察右中旗的电化学共享储能电站开工，规模为{{figure:nm-station-power}}/{{figure:nm-station-energy}}。报道称，在建的电源侧储能项目里，它的规模居全球第一。产业链上铺开创新链，企业唱主角，关键技术成果也接连出现。",
      },
      { type: "picture", key: "battery-storage" },
      {
        type: "paragraph",
        text: "接下来，呼和浩特、包头、鄂尔多斯、乌兰察布仍是布局的核心。内蒙古国际能源产业博览会则是一扇窗：技术从这里引进，项目在这里对接，资本在这里寻找机会。",
      },
    ],
  },
  editorNote:
    "原文作“2850万千瓦时的装机需求”。装机通常以千瓦计，本稿按储能容量理解，待核；该数未注明时点，是否为年产能亦未说明。",
};
