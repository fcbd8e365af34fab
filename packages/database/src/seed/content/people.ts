import type { SeedPerson } from "./types.ts";

/** The demonstration newsroom. The names are invented; `.example` can never receive mail (RFC 2606). */
export const people = [
  {
    key: "zhou-mingyuan",
    name: "周明远",
    nameEn: "Zhou Mingyuan",
    email: "zhou.mingyuan@fangzhi.example",
    roles: ["reporter"],
    reviewStep: null,
  },
  {
    key: "chen-siyu",
    name: "陈思雨",
    nameEn: "Chen Siyu",
    email: "chen.siyu@fangzhi.example",
    roles: ["reporter"],
    reviewStep: null,
  },
  {
    key: "he-jiawen",
    name: "何嘉文",
    nameEn: "He Jiawen",
    email: "he.jiawen@fangzhi.example",
    roles: ["reporter"],
    reviewStep: null,
  },
  {
    key: "sun-liqun",
    name: "孙立群",
    nameEn: "Sun Liqun",
    email: "sun.liqun@fangzhi.example",
    roles: ["editor"],
    reviewStep: "first",
  },
  {
    key: "wu-xiaolan",
    name: "吴晓岚",
    nameEn: "Wu Xiaolan",
    email: "wu.xiaolan@fangzhi.example",
    roles: ["editor"],
    reviewStep: "second",
  },
  {
    key: "zheng-guodong",
    name: "郑国栋",
    nameEn: "Zheng Guodong",
    email: "zheng.guodong@fangzhi.example",
    roles: ["editor"],
    reviewStep: "final",
  },
  {
    key: "gao-wenjing",
    name: "高文静",
    nameEn: "Gao Wenjing",
    email: "gao.wenjing@fangzhi.example",
    roles: ["chief"],
    reviewStep: null,
  },
  {
    key: "ma-zhiqiang",
    name: "马志强",
    nameEn: "Ma Zhiqiang",
    email: "ma.zhiqiang@fangzhi.example",
    roles: ["admin"],
    reviewStep: null,
  },
] as const satisfies readonly SeedPerson[];
