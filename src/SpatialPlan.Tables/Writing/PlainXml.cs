using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace SpatialPlan.Tables.Writing;

/// <summary>
/// Writes the parts of a workbook with element names that have no prefix. With one they mean the same, but readers that compare names letter by letter
/// (GDAL among them) find no sheet.
/// </summary>
internal static class PlainXml
{
    public static void Write(OpenXmlPart part, OpenXmlElement root)
    {
        using var reader = XmlReader.Create(new StringReader(root.OuterXml));
        using var stream = part.GetStream(FileMode.Create);
        using var writer = XmlWriter.Create(stream);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    WriteStart(reader, writer);
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    writer.WriteString(reader.Value);
                    break;
            }
        }
    }

    private static void WriteStart(XmlReader reader, XmlWriter writer)
    {
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI.Length == 0 ? null : reader.NamespaceURI, reader.Value);
            }
        }

        if (isEmpty)
        {
            writer.WriteEndElement();
        }
    }
}
