import "echarts/lib/chart/heatmap"; // registers itself
import "echarts/lib/component/visualMapContinuous";
