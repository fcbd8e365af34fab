import type { Source } from "@fangzhi/types";
import type { SeedMetric } from "../types.ts";
import {
  demonstration,
  endOf,
  first,
  inYear,
  later,
  page,
  undatedNow,
  untimed,
} from "./recorded.ts";

const here = { regionCode: "320000", industrySlug: "new-materials" };
const count = { cadence: "irregular", kind: "level", unitCode: "count" } as const;

/** The one source that the page names for Jiangsu; its own page is not known. */
function scienceDepartment(quote: string): Source {
  return {
    title: "江苏省科学技术厅公开信息",
    publisher: "江苏省科学技术厅",
    url: null,
    publishedOn: null,
    locator: "转引自多地产业报道（版面资料）江苏部分第2段",
    quote,
  };
}

export const jiangsuMetrics: readonly SeedMetric[] = [
  {
    ...here,
    ...count,
    key: "js-key-laboratories",
    name: "新材料领域省级以上重点实验室数",
    nameEn: "Provincial-level-or-above key laboratories, new materials",
    definition: "全省新材料领域的省级以上重点实验室数；“省级以上”是认定级别，含国家级。",
    unit: "个",
    revisions: [
      first({
        phrase: "32个",
        value: "32",
        qualifier: "exact",
        status: "actual",
        period: undatedNow,
        source: scienceDepartment("32个省级以上重点实验室"),
      }),
    ],
  },
  {
    ...here,
    ...count,
    key: "js-national-technology-centres",
    name: "新材料领域国家级企业技术中心数",
    nameEn: "National enterprise technology centres, new materials",
    definition: "全省新材料领域的国家级企业技术中心数。",
    unit: "家",
    revisions: [
      first({
        phrase: "15家",
        value: "15",
        qualifier: "exact",
        status: "actual",
        period: undatedNow,
        source: scienceDepartment("15家国家级企业技术中心"),
      }),
    ],
  },
  {
    ...here,
    ...count,
    key: "js-key-chains",
    name: "新材料重点产业链数",
    nameEn: "Key new-material industry chains",
    definition: "“1650”产业体系中属于新材料的重点产业链数，含纳米新材料、先进碳材料等。",
    unit: "条",
    revisions: [
      first({
        phrase: "5条",
        value: "5",
        qualifier: "exact",
        status: "actual",
        period: untimed,
        source: page("江苏部分第4段", "5条新材料重点产业链"),
      }),
    ],
  },
  {
    ...here,
    ...count,
    key: "js-innovation-centres",
    name: "省级以上制造业创新中心数",
    nameEn: "Provincial-level-or-above manufacturing innovation centres",
    definition: "全省累计建设的省级以上制造业创新中心数，含国家级；是否限于新材料，版面未说明。",
    unit: "家",
    revisions: [
      first({
        phrase: "4家",
        value: "4",
        qualifier: "exact",
        status: "actual",
        period: untimed,
        source: page("江苏部分第5段", "4家省级以上制造业创新中心"),
      }),
    ],
  },
  {
    ...here,
    ...count,
    key: "js-national-innovation-centres",
    name: "国家级制造业创新中心数",
    nameEn: "National manufacturing innovation centres",
    definition: "省级以上制造业创新中心中的国家级中心数。",
    unit: "家",
    revisions: [
      first({
        phrase: "2家",
        value: "2",
        qualifier: "exact",
        status: "actual",
        period: untimed,
        source: page("江苏部分第5段", "其中国家级中心2家"),
      }),
    ],
  },
  {
    ...here,
    ...count,
    key: "js-technology-centres",
    name: "省级以上企业技术中心数",
    nameEn: "Provincial-level-or-above enterprise technology centres",
    definition: "全省省级以上企业技术中心数；是否限于新材料，版面未说明，不宜与国家级15家相比。",
    unit: "家",
    revisions: [
      first({
        phrase: "650家",
        value: "650",
        qualifier: "exact",
        status: "actual",
        period: untimed,
        source: page("江苏部分第5段", "省级以上企业技术中心650家"),
      }),
    ],
  },
  {
    ...here,
    ...count,
    key: "js-pilot-platforms",
    name: "新材料中试平台培育库平台数",
    nameEn: "Pilot-scale platforms in the cultivation pool, new materials",
    definition: "列入全省新材料领域中试平台培育库的平台数，期末存量。",
    unit: "个",
    revisions: [
      first({
        phrase: "56个",
        value: "56",
        qualifier: "exact",
        status: "actual",
        period: untimed,
        source: page("江苏部分第5段", "包含56个平台"),
      }),
      later("later-period", "open-proposal", {
        phrase: "61个",
        value: "61",
        qualifier: "exact",
        status: "actual",
        period: endOf(2025),
        source: demonstration("江苏新材料中试平台培育库平台数，2025年底"),
        note: "示例数据，用于演示数字更新提议。",
      }),
    ],
  },
  {
    ...here,
    regionCode: "320700",
    key: "js-carbon-fibre-class",
    name: "T1100碳纤维生产线产能级别",
    nameEn: "T1100 carbon-fibre line, capacity class",
    definition: "连云港T1100碳纤维生产线的产能级别；“千吨级”只说明量级，按年计系推断。",
    cadence: "once",
    kind: "level",
    unit: "吨",
    unitCode: "t",
    revisions: [
      first({
        phrase: "千吨级",
        value: "1000",
        qualifier: "order",
        status: "capacity",
        period: untimed,
        source: page("江苏部分第3段", "千吨级T1100碳纤维生产线"),
      }),
    ],
  },
];

const suzhou = { regionCode: "320500", industrySlug: "new-materials" };

export const suzhouMetrics: readonly SeedMetric[] = [
  {
    ...suzhou,
    key: "sz-materials-output",
    name: "规模以上先进材料产业产值",
    nameEn: "Output of the advanced-materials industry above designated size, Suzhou",
    definition: "苏州全市规模以上先进材料产业产值；“规模以上”是统计范围。价格口径版面未说明。",
    cadence: "annual",
    kind: "level",
    unit: "元",
    unitCode: "CNY",
    revisions: [
      first({
        phrase: "跨越万亿元大关",
        value: "1000000000000",
        qualifier: "over",
        status: "actual",
        period: inYear(2023),
        source: page("江苏部分第4段", "成功跨越万亿元大关"),
      }),
    ],
  },
  {
    ...suzhou,
    ...count,
    key: "sz-clusters",
    name: "千亿级产业集群数",
    nameEn: "Clusters of the 100-billion-yuan class, Suzhou",
    definition: "苏州新材料领域千亿级产业集群数：纳米新材料、先进金属材料、高性能功能纤维材料。",
    unit: "个",
    revisions: [
      first({
        phrase: "三大",
        value: "3",
        qualifier: "exact",
        status: "actual",
        period: undatedNow,
        source: page("江苏部分第4段", "三大千亿级产业集群"),
        note: "单位“个”据文意补出。",
      }),
    ],
  },
  {
    ...suzhou,
    key: "sz-cluster-class",
    name: "产业集群规模级别",
    nameEn: "Cluster size class, Suzhou",
    definition: "苏州新材料产业集群的规模级别，只说明量级，不作数值使用；货币单位据文意补出。",
    cadence: "irregular",
    kind: "level",
    unit: "元",
    unitCode: "CNY",
    revisions: [
      first({
        phrase: "千亿级",
        value: "100000000000",
        qualifier: "order",
        status: "actual",
        period: undatedNow,
        source: page("江苏部分第4段", "三大千亿级产业集群"),
      }),
    ],
  },
  {
    ...suzhou,
    ...count,
    key: "sz-specialized-enterprises",
    name: "省级以上专精特新企业数",
    nameEn: "Provincial-level-or-above specialized and innovative enterprises, Suzhou",
    definition: "苏州新材料领域省级以上专精特新企业数，含国家级“小巨人”企业。",
    unit: "家",
    revisions: [
      first({
        phrase: "488家",
        value: "488",
        qualifier: "exact",
        status: "actual",
        period: undatedNow,
        source: page("江苏部分第4段", "488家省级以上专精特新企业"),
      }),
    ],
  },
  {
    ...suzhou,
    ...count,
    key: "sz-little-giants",
    name: "国家级专精特新“小巨人”企业数",
    nameEn: "National “little giant” enterprises, Suzhou",
    definition: "苏州省级以上专精特新企业中的国家级专精特新“小巨人”企业数。",
    unit: "家",
    revisions: [
      first({
        phrase: "107家",
        value: "107",
        qualifier: "exact",
        status: "actual",
        period: undatedNow,
        source: page("江苏部分第4段", "“小巨人”企业107家"),
      }),
    ],
  },
];
