import type { SeedPicture } from "./types.ts";

const credit = "方志编辑部制图";

/** Drawn by `pictures/make.ts`; 1600 × 900, JPEG. */
export const pictures: readonly SeedPicture[] = [
  {
    key: "low-altitude",
    file: "low-altitude.jpg",
    caption: "无人机沿城市上空的航线送货（示意图）",
    credit,
    alt: "暖色天空下，几架多旋翼无人机沿着虚线航线飞过层层叠叠的城市天际线，近处是水面。",
  },
  {
    key: "carbon-fibre",
    file: "carbon-fibre.jpg",
    caption: "碳纤维织物的斜纹结构（示意图）",
    credit,
    alt: "深色碳纤维束经纬交织成斜纹，边缘散开成一缕缕彩色单丝。",
  },
  {
    key: "robot-arm",
    file: "robot-arm.jpg",
    caption: "机械臂抓取工件（示意图）",
    credit,
    alt: "一只多关节机械臂伸向一颗小球，关节外画着运动轨迹的弧线。",
  },
  {
    key: "sea-launch",
    file: "sea-launch.jpg",
    caption: "运载火箭从海上平台升空（示意图）",
    credit,
    alt: "火箭拖着明亮的尾焰从海面的发射船上升起，海浪一层层退向水下的深蓝。",
  },
  {
    key: "battery-storage",
    file: "battery-storage.jpg",
    caption: "草原上的风电与储能电站（示意图）",
    credit,
    alt: "起伏的草原上立着几座风力发电机，前方是一排整齐的储能集装箱，太阳低悬。",
  },
  {
    key: "quantum-rings",
    file: "quantum-rings.jpg",
    caption: "两列波相互干涉（示意图）",
    credit,
    alt: "两组同心圆从左右两点扩散开来，在中间交叠出明暗相间的干涉条纹。",
  },
  {
    key: "six-tracks",
    file: "six-tracks.jpg",
    caption: "六条新赛道（示意图）",
    credit,
    alt: "六条不同颜色的弧形跑道从左下方并排伸向远处的地平线，每条道上有一个圆点。",
  },
];
