import java.util.*;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;

public class ByteStreams {
  public static void main(String[] args) throws Exception {
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.writeInt(258);
    data.writeUTF("é");
    data.writeDouble(1.5);
    System.out.println(out.size() + " " + Arrays.toString(out.toByteArray()));
    var in = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
    System.out.println(in.readInt() + " " + in.readUTF() + " " + in.readDouble() + " " + in.read());
  }
}
