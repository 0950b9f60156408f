import "echarts/lib/component/dataZoomInside"; // registers itself
import "echarts/lib/component/dataZoomSlider";
