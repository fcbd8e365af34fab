import type { SeedProfile } from "../types.ts";

export const jiangsu: SeedProfile = {
  key: "jiangsu-new-materials",
  slug: "jiangsu-new-materials",
  regionCode: "320000",
  industry: "new-materials",
  owner: "chen-siyu",
  byline: [{ person: "chen-siyu", role: "reporter" }],
  text: {
    kicker: "从实验室到生产线",
    headline: "江苏新材料：一条创新链串起一群好企业",
    deck: "实验室出成果，中试平台搭桥，产业集群承接",
    summary:
      "江苏把基础研究、技术攻关、成果转化连成一条链，在新材料领域布局{{figure:js-key-laboratories}}省级以上重点实验室；苏州的先进材料产业产值在2023年{{figure:sz-materials-output}}。",
    body: [
      {
        type: "paragraph",
        text: "新材料从配方走到产品，要闯过实验室、中试线、生产线三道关。江苏的做法是把三道关连成一条创新链：前端抓基础研究，中间攻关键技术，后端促成果转化，带着新材料产业的规模和竞争力一起往前走。",
      },
      { type: "heading", level: 2, text: "源头活水从平台来" },
      {
        type: "paragraph",
        text: "据江苏省科学技术厅公开信息，全省在新材料领域布局省级以上重点实验室{{figure:js-key-laboratories}}、国家级企业技术中心{{figure:js-national-technology-centres}}。苏州实验室是材料领域的国家战略科技力量，居于源头位置；东南大学、西北工业大学和中国科学院苏州纳米技术研究所等与之协同。其余创新平台，列于下表。",
      },
      {
        type: "table",
        rows: [
          ["创新平台", "数量"],
          ["省级以上制造业创新中心", "{{figure:js-innovation-centres}}"],
          ["其中：国家级中心", "{{figure:js-national-innovation-centres}}"],
          ["省级以上企业技术中心", "{{figure:js-technology-centres}}"],
          ["新材料中试平台培育库平台", "{{figure:js-pilot-platforms}}"],
        ],
      },
      { type: "heading", level: 2, text: "产线上见真章" },
      {
        type: "paragraph",
        text: "成果行不行，产线说了算。连云港的{{figure:js-carbon-fibre-class}}T1100碳纤维生产线已经投产，报道称其为全球首条；南通做出石墨烯导热膜，国外产品多年的垄断由此打破；无锡企业研发出液态金属材质的血管支架，让国产生物医用材料有了站上国际前沿的底气。",
      },
      { type: "picture", key: "carbon-fibre" },
      {
        type: "pullBox",
        title: "材料看点",
        items: [
          "连云港：T1100碳纤维",
          "南通：石墨烯导热膜",
          "无锡：液态金属血管支架",
          "苏州：纳米新材料",
        ],
      },
      { type: "heading", level: 2, text: "集群里长实力" },
      {
        type: "paragraph",
        text: "江苏推进“1650”产业体系建设，其中{{figure:js-key-chains}}重点产业链属于新材料，纳米新材料、先进碳材料都在其列。苏州是这盘棋上的重镇：2023年，规模以上先进材料产业产值{{figure:sz-materials-output}}；纳米新材料、先进金属材料、高性能功能纤维材料形成{{figure:sz-clusters}}{{figure:sz-cluster-class}}产业集群；省级以上专精特新企业有{{figure:sz-specialized-enterprises}}，里面有国家级专精特新“小巨人”企业{{figure:sz-little-giants}}。",
      },
      {
        type: "paragraph",
        text: "在苏州工业园区，企业和人才越聚越密，报道将其列入全球五大纳米产业集群；苏州的纳米新材料集群，也是首批国家级先进制造业集群之一。",
      },
    ],
  },
  editorNote:
    "西北工业大学校部在陕西，原文将其列入江苏的协同网络，本稿照录，待核。国家级企业技术中心15家限于新材料领域；省级以上企业技术中心650家、制造业创新中心4家，原文未说明是否限于新材料，口径不同，不宜相比。",
};
