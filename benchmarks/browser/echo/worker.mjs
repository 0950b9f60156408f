self.onmessage = ({ data }) => postMessage("Square: " + data * data);
