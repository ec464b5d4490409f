import { BoxFrame, describedBy, type FieldProps } from './frame.tsx'
import { useField } from './state.ts'

/** One file. The form needs `hasFiles`; the command gets the file as base64 under this name. */
export function FileField(props: FieldProps & { accept?: string | undefined }) {
  const field = useField(props.name, props.label, 'choose')
  return (
    <BoxFrame props={props} field={field}>
      <input
        type="file"
        id={field.id}
        name={props.name}
        accept={props.accept}
        class="w-full"
        aria-describedby={describedBy(field, props.hint)}
        aria-invalid={field.error === undefined ? undefined : 'true'}
      />
    </BoxFrame>
  )
}
