import type { SeedMetric } from "../types.ts";
import { demonstration, endOf, first, june2025, later, page, untimed } from "./recorded.ts";

const storage = { industrySlug: "new-energy-storage" };

export const innerMongoliaMetrics: readonly SeedMetric[] = [
  {
    ...storage,
    regionCode: "150000",
    key: "nm-chain-capacity",
    name: "储能系统产业链产能",
    nameEn: "Storage-system supply-chain capacity",
    definition: "全区储能系统产业链产能可支撑的储能容量，以千瓦时计；是否为年产能，版面未说明。",
    cadence: "annual",
    kind: "level",
    unit: "千瓦时",
    unitCode: "kWh",
    revisions: [
      first({
        phrase: "2850万千瓦时",
        value: "28500000",
        qualifier: "exact",
        status: "capacity",
        period: untimed,
        source: page("内蒙古部分第2段", "产能可支撑2850万千瓦时的装机需求"),
        note: "装机通常以千瓦计，此处单位为千瓦时，按容量理解。",
      }),
      later("later-period", "open-proposal", {
        phrase: "超3100万千瓦时",
        value: "31000000",
        qualifier: "over",
        status: "capacity",
        period: endOf(2025),
        source: demonstration("内蒙古储能系统产业链产能，2025年底"),
        note: "示例数据，用于演示数字更新提议。",
      }),
    ],
  },
  {
    ...storage,
    regionCode: "150900",
    key: "nm-station-power",
    name: "察右中旗共享储能电站功率",
    nameEn: "Rated power of the Chayouzhong shared storage station",
    definition: "乌兰察布市察右中旗电化学共享储能电站的额定功率，设计值；时间为开工时间。",
    cadence: "once",
    kind: "level",
    unit: "千瓦",
    unitCode: "kW",
    revisions: [
      first({
        phrase: "100万千瓦",
        value: "1000000",
        qualifier: "exact",
        status: "capacity",
        period: june2025,
        source: page("内蒙古部分第4段", "100万千瓦/600万千瓦时"),
      }),
    ],
  },
  {
    ...storage,
    regionCode: "150900",
    key: "nm-station-energy",
    name: "察右中旗共享储能电站容量",
    nameEn: "Energy capacity of the Chayouzhong shared storage station",
    definition: "乌兰察布市察右中旗电化学共享储能电站的储能容量，设计值；时间为开工时间。",
    cadence: "once",
    kind: "level",
    unit: "千瓦时",
    unitCode: "kWh",
    revisions: [
      first({
        phrase: "600万千瓦时",
        value: "6000000",
        qualifier: "exact",
        status: "capacity",
        period: june2025,
        source: page("内蒙古部分第4段", "100万千瓦/600万千瓦时"),
      }),
    ],
  },
];
