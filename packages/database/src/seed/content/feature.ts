import { anhui } from "./profiles/anhui.ts";
import { guangdong } from "./profiles/guangdong.ts";
import { innerMongolia } from "./profiles/inner-mongolia.ts";
import { jiangsu } from "./profiles/jiangsu.ts";
import { shandong } from "./profiles/shandong.ts";
import { shanghai } from "./profiles/shanghai.ts";
import type { SeedFeature } from "./types.ts";

/** The piece that gathers the six profiles, each at the version its editors read. */
export const feature: SeedFeature = {
  key: "six-regions-new-tracks",
  slug: "six-regions-new-tracks",
  owner: "zhou-mingyuan",
  byline: [
    { person: "zhou-mingyuan", role: "reporter" },
    { person: "chen-siyu", role: "reporter" },
    { person: "he-jiawen", role: "reporter" },
  ],
  kicker: "各省份亮出产业施工图",
  headline: "新赛道上，六地各有打法",
  deck: "一地一策，看新兴产业和未来产业怎样扎根",
  summary:
    "2026年，新兴产业走到量产的关口，比的不只是技术，还有生态。全国统一布局，各地因地制宜：广东看低空，江苏看材料，上海看具身智能，山东看深海空天，内蒙古看储能，安徽看量子。",
  picture: "six-tracks",
  introduction: [
    {
      type: "paragraph",
      text: "2026年，辽宁省《政府工作报告》把壮大新兴产业和未来产业列入任务，战略性新兴产业有了专门的行动。目标定了，接下来的问题很实在：手里有什么，先做什么，做出来给谁用？",
    },
    {
      type: "paragraph",
      text: "我们选了六个地方来看。它们的禀赋不同，有的靠场景，有的靠平台，有的靠政策，有的靠招商，却都在回答同一道题：一张蓝图怎样变成车间里的产品、市场上的订单。六篇地方产业志连在一起，供正在找路的辽宁参考，也供各地互相照镜子。",
    },
  ],
  sections: [
    { piece: guangdong.key, version: 2, heading: "广东：用场景把低空产业带起来" },
    { piece: jiangsu.key, version: 1, heading: "江苏：让新材料走完创新全程" },
    { piece: shanghai.key, version: 1, heading: "上海：为具身智能定标、筹钱" },
    { piece: shandong.key, version: 1, heading: "山东：链长牵起深海与空天" },
    { piece: innerMongolia.key, version: 1, heading: "内蒙古：请来龙头，算活储能账" },
    { piece: anhui.key, version: 2, heading: "安徽：为量子科技找到一千个用处" },
  ],
  outro: [
    {
      type: "paragraph",
      text: "六地的路数各异，做法里却有几处相通：先认清家底，再选场景；既抓龙头，也养配套；政策给方向，市场定输赢。这些话说来平常，难的是年复一年地做下去。",
    },
    {
      type: "paragraph",
      text: "文中各节取自方志的地方产业志，版本已经固定。哪一个数字有了新值，哪一处说法有了更正，可到各篇的历史页查看。",
    },
  ],
};
